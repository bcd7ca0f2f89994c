import { describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { LOCALES } from "@/db/enums";
import type { ErrorReason } from "@/lib/core/errors";
import { errorSentence } from "./sentences";

const reasons = Object.keys(MESSAGES.en.Errors) as ErrorReason[];
const values = { maximum: 7, minimum: 7, allowed: "a, b", expected: "string", field: "x", seconds: 7, request_id: "id", version: 7, allow: "GET", number: "TK20261128001" };

describe.each(LOCALES)("in %s", (locale) => {
  test.each(reasons)("%s is a whole sentence with its values", (reason) => {
    const sentence = errorSentence(locale, reason, values);
    expect(sentence).not.toMatch(/[{}]|Errors\./);
    expect(sentence.length).toBeGreaterThan(3);
    const named = [...MESSAGES.en.Errors[reason].matchAll(/\{(\w+)/g)].map(([, name]) => name as keyof typeof values);
    for (const name of named) expect(sentence).toContain(String(values[name]));
  });
});

test("each language says it in its own words", () => {
  for (const reason of reasons) expect(new Set(LOCALES.map((locale) => errorSentence(locale, reason, values))).size, reason).toBe(4);
});
