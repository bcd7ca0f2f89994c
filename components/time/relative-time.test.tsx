import { beforeEach, expect, test, vi } from "vitest";
import { NOW, render } from "@/tests/support/render";
import { Elapsed } from "./elapsed";
import { ExactTime } from "./exact-time";
import { RelativeTime } from "./relative-time";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const drawn = (moment: string, locale: "zh" | "en" | "fr" | "nl" = "en") => render(<RelativeTime value={new Date(moment)} />, { locale }).one("time");

test.each([
  ["zh", "刚刚", "3小时前", "11月10日"],
  ["nl", "zojuist", "3 uur geleden", "10 nov"],
  ["fr", "à l'instant", "il y a 3 h", "10 nov."],
] as const)("a moment is told in few words in %s: now, hours ago, a date", (locale, now, hours, date) => {
  expect(drawn("2026-11-24T11:59:59Z", locale).text).toBe(now);
  expect(drawn("2026-11-24T09:00:00Z", locale).text).toBe(hours);
  expect(drawn("2026-11-10T09:00:00Z", locale).text).toBe(date);
});

test("a date of another year says which", () => {
  expect(drawn("2025-11-10T09:00:00Z", "nl").text).toBe("10 nov 2025");
});

test("the exact moment is the title, in the desk's time zone, and machine-readable", () => {
  expect(drawn("2026-11-24T09:00:00Z", "nl").attributes).toEqual({ datetime: "2026-11-24T09:00:00.000Z", title: "dinsdag 24 november 2026 om 09:00" });
});

test.each([
  ["zh", "2026年11月24日 09:05"],
  ["nl", "24 nov 2026, 09:05"],
] as const)("an exact time is written out in %s", (locale, words) => {
  const time = render(<ExactTime value={new Date("2026-11-24T09:05:00Z")} />, { locale }).one("time");
  expect([time.text, time.attributes.datetime]).toEqual([words, "2026-11-24T09:05:00.000Z"]);
});

test.each([
  ["zh", "84毫秒", "1.4秒"],
  ["nl", "84 ms", "1,4 sec"],
  ["fr", "84 ms", "1,4 s"],
] as const)("a duration is written with the units of %s", (locale, short, long) => {
  const written = (milliseconds: number) => render(<Elapsed milliseconds={milliseconds} />, { locale }).text;
  expect([written(84), written(1_361)]).toEqual([short, long]);
});
