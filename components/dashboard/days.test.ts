import { expect, test } from "vitest";
import { dashboardAddress, DAYS, readDays } from "./days";

test("an address is read as it was written, and thirty days need no word", () => {
  for (const days of DAYS) expect(readDays(new URL(dashboardAddress(days), "http://desk").searchParams.get("days") ?? undefined)).toBe(days);
  expect(dashboardAddress(30)).toBe("/dashboard");
});

test("days that are not offered are thirty", () => {
  expect([readDays("365"), readDays(["7"].concat("30")), readDays(undefined)]).toEqual([30, 30, 30]);
});
