import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { nextStatus } from "./next-status";
import { type Ticket, ticketTarget, type TicketTargetInput } from "./schema";

/** Closes a resolved ticket: its requester confirms, or staff does. */
export async function closeTicket(ctx: Ctx, input: TicketTargetInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.close");
  const target = parseInput(ticketTarget, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target);
    const ticket = await changeTicket(ctx, before, { status: nextStatus(before.status, "close"), closedAt: ctx.now() });
    await notifyWatchers(ctx, { ticket });
    return ticket;
  });
}
