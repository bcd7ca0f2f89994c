import { expect, test } from "vitest";
import { degrees } from "@/tests/support/vectors";
import { meanVector } from "./mean-vector";

test("points between the vectors, with length 1", () => {
  const [x, y] = meanVector([degrees(0), degrees(90)]);
  expect(x).toBeCloseTo(Math.SQRT1_2, 6);
  expect(y).toBeCloseTo(Math.SQRT1_2, 6);
});

test("one vector is its own direction", () => {
  expect([...meanVector([Float32Array.from([3, 4])])].map((value) => value.toFixed(6))).toEqual(["0.600000", "0.800000"]);
});

test("of none there is none, and opposite ones leave no direction", () => {
  expect(meanVector([])).toHaveLength(0);
  expect([...meanVector([Float32Array.from([1, 0]), Float32Array.from([-1, 0])])]).toEqual([0, 0]);
});
