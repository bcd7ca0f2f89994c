import { expect, test } from "vitest";
import { durationParts } from "./duration-parts";

const shown = (seconds: number) => durationParts(seconds).map(({ value, unit }) => `${value} ${unit}`).join(" ");

test.each([
  [0, "0 second"],
  [42.4, "42 second"],
  [59.7, "1 minute"],
  [90, "2 minute"],
  [3_599, "1 hour"],
  [9_000, "2 hour 30 minute"],
  [35_999, "10 hour"],
  [7_200, "2 hour"],
  [36_000, "10 hour"],
  [86_399, "1 day"],
  [187_200, "2 day 4 hour"],
  [1_036_800, "12 day"],
])("%d seconds read as %s", (seconds, words) => {
  expect(shown(seconds)).toBe(words);
});
