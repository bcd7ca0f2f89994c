import { LOCALES, type Locale } from "@/db/enums";
import { englishSignals } from "./en";
import { frenchSignals } from "./fr";
import { dutchSignals } from "./nl";
import type { PrioritySignals, Signal } from "./types";
import { chineseSignals } from "./zh";

const LANGUAGES: Record<Locale, PrioritySignals> = { zh: chineseSignals, en: englishSignals, fr: frenchSignals, nl: dutchSignals };

const SOME_WORDS = "[^.!?。;]{0,60}?";

/** Accents, typographic apostrophes, full-width forms and line ends differ between writers and keyboards. */
export const fold = (text: string): string => text.normalize("NFKC").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").replace(/\s+/gu, " ");

/** What finds a signal in a folded text, in whichever of the four languages: a report may mix them. */
export function patternOf(signal: Signal): RegExp {
  const fragments = LOCALES.map((locale) => {
    const alternatives = LANGUAGES[locale][signal].map((fragment) => fold(fragment.replaceAll("…", SOME_WORDS))).join("|");
    return locale === "zh" ? `(?:${alternatives})` : `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(fragments.join("|"), "giu");
}
