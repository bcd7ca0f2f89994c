import { expect, test } from "vitest";
import { CATEGORIES, type Category } from "@/db/enums";
import { degrees } from "@/tests/support/vectors";
import type { Example } from "./learn-classifier";
import { measureAccuracy } from "./measure-accuracy";

const categoryOf = (at: number): Category => CATEGORIES[at % CATEGORIES.length] ?? "other";

/** Each category in a corner of its own. */
const clear = (count: number): Example[] => Array.from({ length: count }, (_, at) => ({ category: categoryOf(at), vector: degrees((at % 5) * 72 + at / 10) }));

/** Each document in a dimension of its own, so that none says anything of another. */
const unrelated = (count: number): Example[] =>
  Array.from({ length: count }, (_, at) => ({ category: categoryOf(at), vector: Float32Array.from({ length: count }, (__, of) => (of === at ? 1 : 0)) }));

test("what is plain is found in every document", async () => {
  expect(await measureAccuracy(clear(60), [])).toBe(1);
});

test("a document that was learnt by heart does not count for itself", async () => {
  expect(await measureAccuracy(unrelated(50), [])).toBeLessThan(0.3);
});

test("what is lent helps and is not measured", async () => {
  const rotated = clear(60).map(({ vector }, at) => ({ vector, category: categoryOf(at + 1) }));
  const lent = Array.from({ length: 5 }, () => rotated).flat();
  expect(await measureAccuracy(clear(60), lent)).toBe(0);
});

test("of a few documents, or of one category, nothing is said", async () => {
  expect(await measureAccuracy(clear(29), [])).toBeNull();
  expect(await measureAccuracy(clear(29), clear(100))).toBeNull();
  expect(await measureAccuracy(clear(60).map(({ vector }) => ({ vector, category: "network" })), [])).toBeNull();
});
