import { expect, test } from "vitest";
import { daysAgo, groupByDay } from "./group-by-day";

const at = (moment: string) => ({ createdAt: new Date(moment) });
const days = (moments: string[], timeZone: string) => groupByDay(moments.map(at), timeZone).map(({ day, items }) => [day, items.length]);

test("a day is a day of the desk's time zone, not of London", () => {
  const moments = ["2026-11-24T16:30:00Z", "2026-11-24T15:30:00Z", "2026-11-24T01:00:00Z"];
  expect(days(moments, "UTC")).toEqual([["2026-11-24", 3]]);
  expect(days(moments, "Asia/Shanghai")).toEqual([["2026-11-25", 1], ["2026-11-24", 2]]);
});

test("the order stays, the newest day first", () => {
  expect(days(["2026-11-24T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-22T09:00:00Z"], "UTC")).toEqual([["2026-11-24", 1], ["2026-11-22", 2]]);
  expect(days([], "UTC")).toEqual([]);
});

test("today and yesterday are told by the calendar, across the night in which clocks change", () => {
  const now = new Date("2026-10-25T22:30:00Z");
  expect([daysAgo("2026-10-25", now, "Europe/Amsterdam"), daysAgo("2026-10-24", now, "Europe/Amsterdam"), daysAgo("2026-10-25", now, "Asia/Shanghai")]).toEqual([0, 1, 1]);
});
