/** Counts of what stays beside the newest backup, each by the newest of its day, week or month (UTC). */
export interface KeepRules {
  /** Every backup younger than this. */
  days?: number | undefined;
  daily?: number | undefined;
  weekly?: number | undefined;
  monthly?: number | undefined;
}

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY_OFFSET_DAYS = 3;

const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);
const weekOf = (at: Date): number => Math.floor((dayOf(at) + MONDAY_OFFSET_DAYS) / 7);
const monthOf = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth();

/** The newest of each of the last `count` periods in which there is a backup. */
function newestOf<T extends { at: Date }>(newestFirst: readonly T[], count: number, periodOf: (at: Date) => number): T[] {
  const byPeriod = new Map<number, T>();
  for (const backup of newestFirst) if (!byPeriod.has(periodOf(backup.at))) byPeriod.set(periodOf(backup.at), backup);
  return [...byPeriod.values()].slice(0, count);
}

/** The backups that no rule keeps. The newest is always kept; without any rule all are. */
export function outlived<T extends { at: Date }>(backups: readonly T[], { days, daily, weekly, monthly }: KeepRules, now: Date): T[] {
  if ([days, daily, weekly, monthly].every((rule) => rule === undefined)) return [];
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(({ at }) => days !== undefined && now.getTime() - at.getTime() < days * DAY_MS),
    ...newestOf(newestFirst, daily ?? 0, dayOf),
    ...newestOf(newestFirst, weekly ?? 0, weekOf),
    ...newestOf(newestFirst, monthly ?? 0, monthOf),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
