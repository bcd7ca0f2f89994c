import { asc, eq } from "drizzle-orm";
import { ticketViewers } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";

/** The employee_ids of those who are named on a confidential ticket, the first one first. Whether the asker may know them is for the caller to ask. */
export async function viewersOf(ctx: Ctx, ticketId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ employeeId: ticketViewers.employeeId })
    .from(ticketViewers)
    .where(eq(ticketViewers.ticketId, ticketId))
    .orderBy(asc(ticketViewers.createdAt), asc(ticketViewers.employeeId));
  return rows.map(({ employeeId }) => employeeId);
}
