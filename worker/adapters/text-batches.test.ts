import { expect, test } from "vitest";
import { textBatches } from "./text-batches";

const limits = { texts: 3, tokens: 100 };

test("groups texts of like length and keeps to both limits, padding included", () => {
  expect(textBatches([40, 5, 6, 30, 7, 45], limits)).toEqual([[1, 2, 4], [3, 0], [5]]);
});

test("short texts are no more than so many together", () => {
  expect(textBatches([1, 1, 1, 1, 1, 1, 1], limits)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
});

test("a text beyond the limit stands alone, and every text is there once", () => {
  const batches = textBatches([500, 10, 300, 1, 90], limits);
  expect(batches).toEqual([[3, 1], [4], [2], [0]]);
});

test("nothing makes no batch", () => {
  expect(textBatches([], limits)).toEqual([]);
});
