import { expect, test } from "vitest";
import { openAdapter, queryAdapter } from "./query-adapter";

const entries = (...bytes: number[]) => Buffer.from(Int8Array.from(bytes).buffer).toString("base64");

test("what an adapter adds is scaled, row by row, and the length stays 1", () => {
  const adapt = openAdapter({ dimensions: 2, scale: 0.25, entries: entries(0, 4, -2, 0) });
  // (1, 0) becomes (1 + 0, 0 - 0.5).
  const [x = 0, y = 0] = adapt(Float32Array.of(1, 0));
  expect(y / x).toBeCloseTo(-0.5);
  expect(Math.hypot(x, y)).toBeCloseTo(1);
  const [u = 0, v = 0] = adapt(Float32Array.of(0, 1));
  expect(u / v).toBeCloseTo(1);
});

test("a vector of another size, and one that would vanish, stay as they are", () => {
  expect(openAdapter({ dimensions: 2, scale: 1, entries: entries(0, 1, 1, 0) })(Float32Array.of(1, 0, 0))).toEqual(Float32Array.of(1, 0, 0));
  expect(openAdapter({ dimensions: 2, scale: 1, entries: entries(-1, 0, 0, -1) })(Float32Array.of(0, 1))).toEqual(Float32Array.of(0, 1));
});

test("an adapter that is cut off is none", () => {
  expect(() => openAdapter({ dimensions: 3, scale: 1, entries: entries(1, 2, 3) })).toThrow(RangeError);
});

test("the model that ships has one, others have none", () => {
  const adapt = queryAdapter("deskwise/e5-small-desk");
  const vector = new Float32Array(384).fill(1 / Math.sqrt(384));
  expect(adapt?.(vector)).toHaveLength(384);
  expect(adapt?.(vector)).not.toEqual(vector);
  expect(queryAdapter("Xenova/multilingual-e5-small")).toBeNull();
});
