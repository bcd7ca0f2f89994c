import type { Locale } from "@/db/enums";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import zh from "@/messages/zh.json";

type Sentences<T> = { [Key in keyof T]: T[Key] extends string ? string : Sentences<T[Key]> };

export type Messages = typeof en;

/** The type check finds a sentence that a language lacks; the wording of en.json is what types placeholders. */
const complete = (sentences: Sentences<Messages>) => sentences as Messages;

/** Every sentence in every language. */
export const MESSAGES: Record<Locale, Messages> = { zh: complete(zh), en, fr: complete(fr), nl: complete(nl) };
