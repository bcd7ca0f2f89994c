import { expect, test } from "vitest";
import { degrees } from "@/tests/support/vectors";
import { leanToTitle } from "./lean-to-title";

test("a report's vector is drawn a little towards its title's and keeps its length", () => {
  const [x = 0, y = 0] = leanToTitle(degrees(0), degrees(90));
  expect([x, y]).toEqual([expect.closeTo(0.85 / Math.hypot(0.85, 0.15)), expect.closeTo(0.15 / Math.hypot(0.85, 0.15))]);
  expect(Math.hypot(x, y)).toBeCloseTo(1);
});

test("a title that says the same changes nothing, nor does one without a vector", () => {
  expect([...leanToTitle(degrees(30), degrees(30))].map((value) => Math.fround(value))).toEqual([...degrees(30)].map((value) => expect.closeTo(value)));
  expect([...leanToTitle(new Float32Array(2), new Float32Array(2))]).toEqual([0, 0]);
});
