import { expect, test } from "vitest";
import { startOfDay } from "./start-of-day";

test.each([
  ["2026-11-24", "UTC", 0, "2026-11-24T00:00:00.000Z"],
  ["2026-11-24", "Asia/Shanghai", 0, "2026-11-23T16:00:00.000Z"],
  ["2026-11-24", "America/New_York", 0, "2026-11-24T05:00:00.000Z"],
  ["2026-11-24", "Europe/Amsterdam", 1, "2026-11-24T23:00:00.000Z"],
  // The days on which the clock is set forward and back.
  ["2026-03-29", "Europe/Amsterdam", 0, "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "Europe/Amsterdam", 1, "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Amsterdam", 1, "2026-10-25T23:00:00.000Z"],
])("%s in %s, %d days later, begins at %s", (day, zone, later, moment) => {
  expect(startOfDay(day, zone, later)).toBe(moment);
});

test.each([[undefined], [""], ["2026-13-01"], ["yesterday"], ["0001-01-01"], ["9999-12-31"]])("%j is no day that a list can begin with", (day) => {
  expect(startOfDay(day, "UTC")).toBeUndefined();
});
