import { expect, test } from "vitest";
import { parseStored } from "./stored-classifier";

const categories = { hardware: [1, 2, 3], software: [4, 5, 6], network: [0, 0, 0], permission: [-1, 0, 1], other: [0.5, 0, 0] };
const stored = { digest: "1 a b", categories };

test("what was stored is read for as many dimensions as it has", () => {
  expect(parseStored(structuredClone(stored), 2)).toEqual(stored);
  expect(parseStored(stored, 3)).toBeNull();
  expect(parseStored(stored, 1)).toBeNull();
});

const { other: _, ...four } = categories;

test.each([
  ["nothing", null],
  ["a text", "weights"],
  ["a list", [1, 2, 3]],
  ["no digest", { categories }],
  ["a category too few", { ...stored, categories: four }],
  ["a category too many", { ...stored, categories: { ...categories, payroll: [1, 2, 3] } }],
  ["a category too short", { ...stored, categories: { ...categories, other: [1, 2] } }],
  ["a text for a number", { ...stored, categories: { ...categories, other: [1, "2", 3] } }],
  ["nothing for a number", { ...stored, categories: { ...categories, other: [1, null, 3] } }],
  ["a number beyond all that is learnt", { ...stored, categories: { ...categories, other: [1, 1e300, 3] } }],
  ["an object for a list", { ...stored, categories: { ...categories, other: { 0: 1, 1: 2, 2: 3, length: 3 } } }],
])("%s is no classifier", (_name, weights) => {
  expect(parseStored(weights, 2)).toBeNull();
});
