import { and, eq } from "drizzle-orm";
import { ticketWatchers } from "@/db/schema/ticket-watchers";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "./lock-ticket";
import { type WatchTicketInput, watchTicketInput } from "./schema";
import { isOwnWatch, watchersChanged } from "./watching";

/** Takes back what watchTicket did; for who does not watch, it changes nothing. */
export async function unwatchTicket(ctx: Ctx, input: WatchTicketInput): Promise<void> {
  authorize(ctx.actor, "ticket.watch");
  const { id, employeeId } = parseInput(watchTicketInput, input);
  isOwnWatch(ctx.actor, employeeId);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    const watching = and(eq(ticketWatchers.ticketId, ticket.id), eq(ticketWatchers.employeeId, employeeId));
    const removed = await ctx.db.delete(ticketWatchers).where(watching).returning({ employeeId: ticketWatchers.employeeId });
    if (removed.length > 0) announce(ctx, watchersChanged(ticket));
  });
}
