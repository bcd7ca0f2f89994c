import { sql } from "drizzle-orm";
import { ticketCounters } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";

/** Making one takes longer than all else that a number takes. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The calendar day of a moment in the desk's time zone, YYYY-MM-DD. */
export const deskDay = (moment: Date, timeZone: string): string => calendarOf(timeZone).format(moment);

/** TK{YYYYMMDD}{NNN}; from the thousandth of a day on, with as many digits as it takes. */
export const ticketNumber = (day: string, count: number): string => `TK${day.replaceAll("-", "")}${String(count).padStart(3, "0")}`;

/** The next number of the day on which the ticket was created. Unique under any concurrency; a rollback leaves a gap. */
export async function allocateTicketNumber(ctx: Ctx, createdAt: Date): Promise<string> {
  const day = deskDay(createdAt, env().DESK_TIME_ZONE);
  const [row] = await ctx.db
    .insert(ticketCounters)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: ticketCounters.day, set: { last: sql`${ticketCounters.last} + 1` } })
    .returning({ last: ticketCounters.last });
  if (!row) throw new TypeError("the counter answered no row");
  return ticketNumber(day, row.last);
}
