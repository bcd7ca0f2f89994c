import { and, asc, eq } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import type { Ctx } from "@/lib/core/ctx";
import type { TicketHistoryEntry } from "./schema";
import { historyScope } from "./scope";

/** The changes of a ticket that the caller has found in the actor's scope, oldest first. */
export async function listHistory(ctx: Ctx, ticketId: string): Promise<TicketHistoryEntry[]> {
  return ctx.db
    .select({
      id: ticketHistory.id,
      changedField: ticketHistory.changedField,
      oldValue: ticketHistory.oldValue,
      newValue: ticketHistory.newValue,
      changedBy: ticketHistory.changedBy,
      comment: ticketHistory.comment,
      createdAt: ticketHistory.createdAt,
    })
    .from(ticketHistory)
    .where(and(eq(ticketHistory.ticketId, ticketId), historyScope(ctx.actor)))
    .orderBy(asc(ticketHistory.position));
}
