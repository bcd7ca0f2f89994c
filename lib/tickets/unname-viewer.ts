import { and, eq } from "drizzle-orm";
import { ticketViewers } from "@/db/schema/tickets";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "./lock-ticket";
import { type NameViewerInput, nameViewerInput } from "./schema";

/** Takes back what nameViewer gave. */
export async function unnameViewer(ctx: Ctx, input: NameViewerInput): Promise<void> {
  authorize(ctx.actor, "ticket.nameViewers");
  const { id, employeeId } = parseInput(nameViewerInput, input);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    await ctx.db.delete(ticketViewers).where(and(eq(ticketViewers.ticketId, ticket.id), eq(ticketViewers.employeeId, employeeId)));
    announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, changed: ["viewers"], internal: true } });
    await recordDeed(ctx, { action: "ticket.viewer_removed", subject: `ticket ${ticket.ticketNumber}`, details: { employeeId } });
  });
}
