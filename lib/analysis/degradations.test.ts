import { expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { LOCALES } from "@/db/enums";
import { DEGRADATIONS } from "./degradations";

test.each(LOCALES)("each degradation has its sentence in %s, and no sentence is left over", (locale) => {
  const sentences = MESSAGES[locale].Degradations;
  expect(Object.keys(sentences).toSorted()).toEqual([...DEGRADATIONS].toSorted());
  expect(new Set(Object.values(sentences)).size).toBe(DEGRADATIONS.length);
});
