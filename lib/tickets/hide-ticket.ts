import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { ticketTarget, type TicketTargetInput } from "./schema";

/** Hides a ticket from everyone; its rows and its history stay. */
export async function hideTicket(ctx: Ctx, input: TicketTargetInput): Promise<void> {
  authorize(ctx.actor, "ticket.hide");
  const target = parseInput(ticketTarget, input);
  await inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target);
    await changeTicket(ctx, before, { deletedAt: ctx.now() });
    await recordDeed(ctx, { action: "ticket.hidden", subject: `ticket ${before.ticketNumber}` });
  });
}
