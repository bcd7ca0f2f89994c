import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { type Ticket, ticketTarget, type TicketTargetInput } from "./schema";

/** Shows a hidden ticket again, as it was. Throws conflict for one that is not hidden. */
export async function restoreTicket(ctx: Ctx, input: TicketTargetInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.restore");
  const target = parseInput(ticketTarget, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target, { hidden: true });
    if (before.deletedAt === null) throw new DomainError("conflict", "ticket_not_hidden");
    const ticket = await changeTicket(ctx, before, { deletedAt: null });
    await recordDeed(ctx, { action: "ticket.restored", subject: `ticket ${ticket.ticketNumber}` });
    return ticket;
  });
}
