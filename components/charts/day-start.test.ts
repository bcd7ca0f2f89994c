import { expect, test } from "vitest";
import { dayStart, nextDay } from "./day-start";

test.each([
  ["2026-11-24", "UTC", "2026-11-24T00:00:00.000Z"],
  ["2026-11-24", "Asia/Shanghai", "2026-11-23T16:00:00.000Z"],
  ["2026-11-24", "America/New_York", "2026-11-24T05:00:00.000Z"],
  ["2026-10-25", "Europe/Amsterdam", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "Europe/Amsterdam", "2026-10-25T23:00:00.000Z"],
  ["2026-03-29", "Europe/Amsterdam", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Amsterdam", "2026-03-29T22:00:00.000Z"],
])("%s begins in %s at %s", (day, timeZone, moment) => {
  expect(dayStart(day, timeZone).toISOString()).toBe(moment);
});

test("the day after the last of a month or year is the first of the next", () => {
  expect(["2026-11-30", "2026-12-31", "2028-02-28"].map(nextDay)).toEqual(["2026-12-01", "2027-01-01", "2028-02-29"]);
});
