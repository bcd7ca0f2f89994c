import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { nextStatus } from "./next-status";
import { type ReopenTicketInput, reopenTicketInput, type Ticket } from "./schema";

/** Takes a solved ticket up again; it teaches no more. Its times are cleared, and stand in its history with the reason. */
export async function reopenTicket(ctx: Ctx, input: ReopenTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.reopen");
  const { reason, ...target } = parseInput(reopenTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target);
    const ticket = await changeTicket(ctx, before, { status: nextStatus(before.status, "reopen"), resolvedAt: null, closedAt: null }, reason);
    await notifyWatchers(ctx, { ticket });
    return ticket;
  });
}
