const DAY_MS = 86_400_000;

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number, zone: string): number {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(moment);
  return Date.parse(`${clock.replace(" ", "T")}Z`) - moment;
}

/** When a day (2026-11-24) begins in a zone, or the one so many days later; undefined for what is no day. */
export function startOfDay(day: string | undefined, zone: string, later = 0): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`) + later * DAY_MS;
  if (Number.isNaN(midnight) || midnight < DAY_MS || midnight > Date.parse("9990-01-01")) return undefined;
  // The clock may change between the zone's midnight and UTC's: the second look is at the right moment.
  const near = midnight - aheadOfUtc(midnight, zone);
  return new Date(midnight - aheadOfUtc(near, zone)).toISOString();
}
