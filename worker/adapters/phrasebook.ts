import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/enums";
import type { Phrasebook } from "@/lib/ai/ports";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import zh from "@/messages/zh.json";

type Tree = { [key: string]: string | Tree };

const MESSAGES: Record<Locale, Tree> = { zh, en, fr, nl };

function branch(locale: Locale, key: string): string | Tree | undefined {
  return key.split(".").reduce<string | Tree | undefined>((tree, part) => (typeof tree === "object" ? tree[part] : undefined), MESSAGES[locale]);
}

/** The desk's own sentences, from the messages that the web app shows too. */
export const phrasebook: Phrasebook = {
  phrase: (locale, key, values) => {
    const sentence = branch(locale, key);
    if (typeof sentence !== "string") throw new TypeError(`no sentence ${key} in ${locale}`);
    return createTranslator({ locale, messages: { sentence } as Record<string, string> })("sentence", values);
  },
  list: (locale, key) => Object.values(branch(locale, key) ?? {}).filter((item): item is string => typeof item === "string"),
};
