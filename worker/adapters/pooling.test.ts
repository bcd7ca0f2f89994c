import { expect, test } from "vitest";
import { pool } from "./pooling";

/** Two texts of three tokens in two dimensions; the second text has padding on its left. */
const states = { values: Float32Array.of(3, 0, 0, 4, 9, 9, 7, 7, 0, 2, 2, 0), dims: [2, 3, 2], mask: [1n, 1n, 0n, 0n, 1n, 1n] };

test.each([
  ["mean", [0.6, 0.8], [Math.SQRT1_2, Math.SQRT1_2]],
  ["cls", [1, 0], [0, 1]],
  ["last_token", [0, 1], [1, 0]],
] as const)("%s leaves padding out and gives vectors of length 1", (pooling, first, second) => {
  const [a, b] = pool(states, pooling);
  expect(Array.from(a ?? [])).toEqual([expect.closeTo(first[0]), expect.closeTo(first[1])]);
  expect(Array.from(b ?? [])).toEqual([expect.closeTo(second[0]), expect.closeTo(second[1])]);
});

test.each([[[0, 0]], [[Number.NaN, 1]]])("a text without direction is a fault: %j", (values) => {
  expect(() => pool({ values: Float32Array.from(values), dims: [1, 1, 2], mask: [1] }, "mean")).toThrow("without a direction");
});
