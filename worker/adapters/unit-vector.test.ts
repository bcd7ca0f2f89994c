import { expect, test } from "vitest";
import { unitVector } from "./unit-vector";

test("keeps the direction and sets the length", () => {
  expect(Array.from(unitVector([3, 0, -4]))).toEqual([expect.closeTo(0.6), 0, expect.closeTo(-0.8)]);
});

test.each([[[]], [[0, 0]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])("%j has no direction", (values) => {
  expect(() => unitVector(values)).toThrow(expect.objectContaining({ fault: "malformed" }));
});
