import { createTranslator } from "use-intl/core";
import { MESSAGES } from "@/app/_i18n/messages";
import type { Locale } from "@/db/enums";
import type { ErrorReason, ErrorValues } from "@/lib/core/errors";

/** The sentence of an error reason in a language. */
export function errorSentence(locale: Locale, reason: ErrorReason, values: ErrorValues = {}): string {
  const Errors: Record<string, string> = MESSAGES[locale].Errors;
  return createTranslator({ locale, messages: { Errors }, namespace: "Errors" })(reason, values);
}
