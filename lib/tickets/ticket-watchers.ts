import { asc, eq } from "drizzle-orm";
import { ticketWatchers } from "@/db/schema/ticket-watchers";
import type { Ctx } from "@/lib/core/ctx";

/** The employee_ids of who watches a ticket, the first one first. Whether the asker may know them, and they may see the ticket, is for the caller to ask. */
export async function watchersOf(ctx: Ctx, ticketId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ employeeId: ticketWatchers.employeeId })
    .from(ticketWatchers)
    .where(eq(ticketWatchers.ticketId, ticketId))
    .orderBy(asc(ticketWatchers.createdAt), asc(ticketWatchers.employeeId));
  return rows.map(({ employeeId }) => employeeId);
}
