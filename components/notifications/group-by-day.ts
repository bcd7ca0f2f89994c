export interface DayGroup<Item> {
  /** YYYY-MM-DD, in the time zone. */
  day: string;
  items: Item[];
}

/** The day on which a moment falls in a time zone, as YYYY-MM-DD. */
export const dayOf = (moment: Date, timeZone: string): string => new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);

/** Items in their order, those of one day together. */
export function groupByDay<Item extends { createdAt: Date }>(items: readonly Item[], timeZone: string): DayGroup<Item>[] {
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const day = dayOf(item.createdAt, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

const DAY_MS = 86_400_000;

/** How many days before today a day is. */
export const daysAgo = (day: string, now: Date, timeZone: string): number => Math.round((Date.parse(dayOf(now, timeZone)) - Date.parse(day)) / DAY_MS);
