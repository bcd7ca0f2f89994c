import { createTranslator } from "use-intl/core";
import { MESSAGES } from "@/app/_i18n/messages";
import type { Locale } from "@/db/enums";
import type { ErrorReason, ErrorValues } from "@/lib/core/errors";

/** The sentence of an error reason in a language. */
export function errorSentence(locale: Locale, reason: ErrorReason, values: ErrorValues = {}): string {
  const Errors: Record<string, string> = MESSAGES[locale].Errors;
  return createTranslator({ locale, messages: { Errors }, namespace: "Errors" })(reason, values);
}

interface Refusal {
  reason: ErrorReason;
  values: ErrorValues;
}

const isRefusal = (value: object): value is Refusal =>
  "reason" in value && "values" in value && "code" in value && typeof value.values === "object" && Object.hasOwn(MESSAGES.en.Errors, String(value.reason));

/** The sentence of a refusal within an answer, where the value is one. */
export const refusalSentence = (locale: Locale, value: object): string | undefined => (isRefusal(value) ? errorSentence(locale, value.reason, value.values) : undefined);
