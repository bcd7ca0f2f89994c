import { expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { isKnown } from "./is-known";

const weights = { bias: -4, similarity: 8, category: 1, words: 2 };

test.each([
  ["near enough by itself", { similarity: 0.5, wordShare: 0, isExpected: false }, true],
  ["a little too far", { similarity: 0.49, wordShare: 0, isExpected: false }, false],
  ["of the expected category", { similarity: 0.4, wordShare: 0, isExpected: true }, true],
  ["nobody knows its category", { similarity: 0.41, wordShare: 0, isExpected: null }, true],
  ["holding half of the words", { similarity: 0.4, wordShare: 0.5, isExpected: false }, true],
])("%s: %o", (_, first, known) => {
  expect(isKnown(first, weights)).toBe(known);
});

test("the model that ships is not taken in by texts about something else, whose cosine is 0.36 in half of the cases", () => {
  const { relevance } = embeddingProfile("deskwise/e5-small-desk").profile;
  if (!relevance) throw new TypeError("the shipped model has been measured");
  expect(isKnown({ similarity: 0.33, wordShare: 0, isExpected: true }, relevance)).toBe(false);
  expect(isKnown({ similarity: 0.46, wordShare: 0, isExpected: true }, relevance)).toBe(true);
  expect(isKnown({ similarity: 0.33, wordShare: 0.4, isExpected: true }, relevance)).toBe(true);
});
