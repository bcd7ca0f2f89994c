import { expect, test } from "vitest";
import { dayOf, lastDayBefore, startOfDay } from "./days";

test.each([
  ["2026-11-03", "UTC", "2026-11-03T00:00:00.000Z"],
  ["2026-11-03", "Europe/Amsterdam", "2026-11-02T23:00:00.000Z"],
  ["2026-07-03", "Europe/Amsterdam", "2026-07-02T22:00:00.000Z"],
  ["2026-11-03", "Asia/Shanghai", "2026-11-02T16:00:00.000Z"],
  ["2026-11-03", "America/New_York", "2026-11-03T05:00:00.000Z"],
  // Clocks are turned in the early morning of these days.
  ["2026-03-29", "Europe/Amsterdam", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25", "Europe/Amsterdam", "2026-10-24T22:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, moment) => {
  expect(startOfDay(day, zone)).toBe(moment);
  expect(dayOf(moment, zone)).toBe(day);
});

test("a span that ends with a day ends where the next one begins, also where clocks are turned and months end", () => {
  expect(startOfDay("2026-10-25", "Europe/Amsterdam", 1)).toBe("2026-10-25T23:00:00.000Z");
  expect(startOfDay("2026-02-28", "UTC", 1)).toBe("2026-03-01T00:00:00.000Z");
  expect(lastDayBefore("2026-10-25T23:00:00.000Z", "Europe/Amsterdam")).toBe("2026-10-25");
});
