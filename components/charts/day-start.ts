const wallClock = (moment: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
};

/** When a day, as YYYY-MM-DD, begins in a time zone. Asked twice, as the clock may change between the guess and the day. */
export function dayStart(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const guess = wanted - (wallClock(wanted, timeZone) - wanted);
  return new Date(guess - (wallClock(guess, timeZone) - wanted));
}

const DAY_MS = 86_400_000;

/** The day after, as YYYY-MM-DD. */
export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
