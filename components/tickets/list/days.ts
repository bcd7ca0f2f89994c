/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)])) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - moment;
}

/** When a day (`2026-11-03`) begins by the clocks of a zone; days later where one is given. */
export function startOfDay(day: string, timeZone: string, later = 0): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + later);
  const asUtc = Date.parse(`${noon.toISOString().slice(0, 10)}T00:00:00Z`);
  const near = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(near, timeZone)).toISOString();
}

/** The day of a moment by the clocks of a zone. */
export const dayOf = (moment: string | number, timeZone: string): string => new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(moment));

/** The last day before a moment at which a span ends. */
export const lastDayBefore = (end: string, timeZone: string): string => dayOf(Date.parse(end) - 1, timeZone);
