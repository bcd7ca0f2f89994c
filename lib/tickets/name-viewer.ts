import { ticketViewers } from "@/db/schema/tickets";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { requireStaff } from "@/lib/people/require-staff";
import { lockTicket } from "./lock-ticket";
import { type NameViewerInput, nameViewerInput } from "./schema";

/** Lets a member of staff see a confidential ticket that the actor sees. */
export async function nameViewer(ctx: Ctx, input: NameViewerInput): Promise<void> {
  authorize(ctx.actor, "ticket.nameViewers");
  const { id, employeeId } = parseInput(nameViewerInput, input);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    await requireStaff(ctx, employeeId, "employeeId");
    await ctx.db.insert(ticketViewers).values({ ticketId: ticket.id, employeeId, createdAt: ctx.now() }).onConflictDoNothing();
    announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, changed: ["viewers"], internal: true } });
    await recordDeed(ctx, { action: "ticket.viewer_added", subject: `ticket ${ticket.ticketNumber}`, details: { employeeId } });
  });
}
