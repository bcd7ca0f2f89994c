import { expect, test } from "vitest";
import { outlived } from "./keep-rules";

const NOW = new Date("2026-11-28T12:00:00Z");
const backups = (...times: string[]) => times.map((time) => ({ at: new Date(time) }));
const times = (kept: readonly { at: Date }[]) => kept.map(({ at }) => at.toISOString().slice(0, 13));

/** Two a day for 400 days. */
const many = Array.from({ length: 800 }, (_, place) => ({ at: new Date(NOW.getTime() - place * 43_200_000) }));
const keptOf = (rules: Parameters<typeof outlived>[1]) => {
  const gone = new Set(outlived(many, rules, NOW));
  return many.filter((backup) => !gone.has(backup));
};

test("without a rule all stay", () => {
  expect(outlived(many, {}, NOW)).toEqual([]);
});

test("the newest stays, however old it is and whatever its place in the list", () => {
  expect(times(outlived(backups("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z", "2019-01-01T00:00:00Z"), { days: 1 }, NOW))).toEqual(["2020-01-01T00", "2019-01-01T00"]);
});

test("days keep all of a time, the others the newest of each day, week and month", () => {
  expect(keptOf({ days: 3 })).toHaveLength(6);
  expect(times(keptOf({ daily: 3 }))).toEqual(["2026-11-28T12", "2026-11-27T12", "2026-11-26T12"]);
  expect(times(keptOf({ weekly: 3 }))).toEqual(["2026-11-28T12", "2026-11-22T12", "2026-11-15T12"]);
  expect(times(keptOf({ monthly: 3 }))).toEqual(["2026-11-28T12", "2026-10-31T12", "2026-09-30T12"]);
});

test("rules add up, and one backup may serve several", () => {
  expect(times(keptOf({ daily: 2, weekly: 2, monthly: 2 }))).toEqual(["2026-11-28T12", "2026-11-27T12", "2026-11-22T12", "2026-10-31T12"]);
});

test("days on which no backup was made do not count", () => {
  expect(outlived(backups("2026-11-28T00:00:00Z", "2026-10-01T00:00:00Z"), { daily: 2 }, NOW)).toEqual([]);
});
