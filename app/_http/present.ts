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

/** The word for a field's value in a language, if it has one. */
export function displayWord(key: string, value: unknown, locale: Locale): string | undefined {
  if (!isDisplayed(key) || typeof value !== "string") return undefined;
  const words: Partial<Record<string, string>> = { ...MESSAGES[locale].ArticleStatuses, ...MESSAGES[locale].Outages, ...MESSAGES[locale][DISPLAYED[key]] };
  return Object.hasOwn(words, value) ? words[value] : undefined;
}

/** A result as JSON shows it: snake_case keys, ISO 8601 times, display values and refusals in the reader's language. */
export function present(value: unknown, locale: Locale): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => present(item, locale));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const word = displayWord(key, item, locale);
    const name = toSnakeCase(key);
    return word === undefined ? [[name, present(item, locale)]] : [[name, item], [`${name}_display`, word]];
  });
  const message = refusalSentence(locale, value);
  return Object.fromEntries(message === undefined ? entries : [...entries, ["message", message]]);
}
