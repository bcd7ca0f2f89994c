import { MESSAGES, type Messages } from "@/app/_i18n/messages";
import type { Locale } from "@/db/enums";
import { toSnakeCase } from "@/lib/core/naming";
import { refusalSentence } from "./sentences";

/** Fields whose raw value has a word in each language; it stands beside them as `<field>_display`. */
const DISPLAYED = {
  category: "Categories",
  suggestedCategory: "Categories",
  priority: "Priorities",
  suggestedPriority: "Priorities",
  status: "Statuses",
  role: "Roles",
  degradation: "Degradations",
} as const satisfies Record<string, keyof Messages>;

export const isDisplayed = (key: string): key is keyof typeof DISPLAYED => Object.hasOwn(DISPLAYED, key);

const wordsOf = new Map<string, Partial<Record<string, string>>>();

function displayWords(key: keyof typeof DISPLAYED, locale: Locale): Partial<Record<string, string>> {
  const name = `${locale} ${key}`;
  const words = wordsOf.get(name) ?? { ...MESSAGES[locale].ArticleStatuses, ...MESSAGES[locale].Outages, ...MESSAGES[locale][DISPLAYED[key]] };
  wordsOf.set(name, words);
  return words;
}

/** The word for a field's value in a language, if it has one. */
export function displayWord(key: string, value: unknown, locale: Locale): string | undefined {
  if (typeof value !== "string" || !isDisplayed(key)) return undefined;
  const words = displayWords(key, locale);
  return Object.hasOwn(words, value) ? words[value] : undefined;
}

/** A result as JSON shows it: snake_case keys, ISO 8601 times, display values and refusals in the reader's language. */
export function present(value: unknown, locale: Locale): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => present(item, locale));
  const shown: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const name = toSnakeCase(key);
    // Set as a field, this one would be the prototype.
    if (name === "__proto__") continue;
    const word = displayWord(key, item, locale);
    shown[name] = word === undefined ? present(item, locale) : item;
    if (word !== undefined) shown[`${name}_display`] = word;
  }
  const message = refusalSentence(locale, value);
  if (message !== undefined) shown.message = message;
  return shown;
}
