import { expect, test } from "vitest";
import { areaPath, axisTicks, labelledPlaces, linePath, logPlace, percentOf } from "./scale";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [17, [0, 5, 10, 15, 20]],
  [40, [0, 10, 20, 30, 40]],
  [1_284, [0, 500, 1_000, 1_500]],
])("an axis up to %i has round whole numbers that reach it", (most, ticks) => {
  expect(axisTicks(most)).toEqual(ticks);
});

test("a line goes from the left edge to the right, upside down as pictures are", () => {
  expect(linePath([0, 10, 5], 10)).toBe("M0 100L50 0L100 50");
  expect(areaPath([0, 10], 10)).toBe("M0 100L100 0L100 100L0 100Z");
});

test("one value, or none, draws no impossible number", () => {
  expect(linePath([3], 4)).toBe("M0 25");
  expect(areaPath([], 4)).toBe("");
  expect(percentOf(0, 0)).toBe(0);
});

test("the ends of an axis are labelled, and no place twice", () => {
  expect(labelledPlaces(30, 5)).toEqual([0, 7, 15, 22, 29]);
  expect(labelledPlaces(3, 5)).toEqual([0, 1, 2]);
  expect([labelledPlaces(1, 5), labelledPlaces(0, 5)]).toEqual([[0], []]);
});

test("ten times as long is one step on, whether from minutes or from days", () => {
  expect([60, 600, 6_000].map((seconds) => logPlace(seconds, 60, 6_000))).toEqual([0, 50, 100]);
  expect([logPlace(0, 0, 100), logPlace(500, 60, 100), logPlace(60, 60, 60)]).toEqual([0, 100, 50]);
});
