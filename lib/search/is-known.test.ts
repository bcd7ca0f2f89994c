import { expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { isKnown } from "./is-known";

const weights = { bias: -4, score: 2, similarity: 8, category: 1, words: 2 };
const far = { score: 0, similarity: 0, wordShare: 0, isExpected: false };

test.each([
  ["near enough by itself", { ...far, similarity: 0.5 }, true],
  ["a little too far", { ...far, similarity: 0.49 }, false],
  ["of the expected category", { ...far, similarity: 0.4, isExpected: true }, true],
  ["nobody knows its category", { ...far, similarity: 0.41, isExpected: null }, true],
  ["holding half of the words", { ...far, similarity: 0.4, wordShare: 0.5 }, true],
  ["ranked high", { ...far, similarity: 0.4, score: 0.4 }, true],
  ["ranked a little less high", { ...far, similarity: 0.4, score: 0.39 }, false],
])("%s: %o", (_, found, known) => {
  expect(isKnown(found, weights)).toBe(known);
});

test("of the model that ships a cosine of a third is not enough, and a little more or some of the words are", () => {
  const { relevance } = embeddingProfile("deskwise/e5-small-desk").profile;
  if (!relevance) throw new TypeError("the shipped model has been measured");
  const at = (cosine: number) => ({ score: cosine, similarity: cosine, wordShare: 0, isExpected: true });
  expect(isKnown(at(0.32), relevance)).toBe(false);
  expect(isKnown(at(0.36), relevance)).toBe(true);
  expect(isKnown({ ...at(0.32), score: 0.38, wordShare: 0.2 }, relevance)).toBe(true);
});
