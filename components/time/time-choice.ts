const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

export type TimeChoice = { kind: "now" } | { kind: "relative"; unit: "minute" | "hour" | "day"; value: number } | { kind: "date"; withYear: boolean };

/** How a past moment reads best: "just now", minutes to days ago for a week, then its date. A clock ahead of ours counts as now. */
export function timeChoice(moment: Date, now: number): TimeChoice {
  const age = now - moment.getTime();
  if (age < MINUTE) return { kind: "now" };
  if (age < HOUR) return { kind: "relative", unit: "minute", value: -Math.floor(age / MINUTE) };
  if (age < DAY) return { kind: "relative", unit: "hour", value: -Math.floor(age / HOUR) };
  if (age < WEEK) return { kind: "relative", unit: "day", value: -Math.floor(age / DAY) };
  return { kind: "date", withYear: moment.getUTCFullYear() !== new Date(now).getUTCFullYear() };
}
