import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { notify } from "@/lib/notifications/notify";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { nextStatus } from "./next-status";
import { type ResolveTicketInput, resolveTicketInput, type Ticket } from "./schema";

/** Solves an open ticket with what solved it; from then on it teaches. The resolution is an answer to its requester. */
export async function resolveTicket(ctx: Ctx, input: ResolveTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.resolve");
  const { resolution, ...target } = parseInput(resolveTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target);
    const status = nextStatus(before.status, "resolve");
    const resolvedAt = ctx.now();
    const ticket = await changeTicket(ctx, before, { status, resolution, resolvedAt, firstResponseAt: before.firstResponseAt ?? resolvedAt });
    const told = await notify(ctx, { kind: "resolved", ticket, receivers: [ticket.employeeId] });
    await notifyWatchers(ctx, { ticket, told });
    return ticket;
  });
}
