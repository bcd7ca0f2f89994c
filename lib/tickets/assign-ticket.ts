import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { notify } from "@/lib/notifications/notify";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { requireStaff } from "@/lib/people/require-staff";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import { nextStatus } from "./next-status";
import { type AssignTicketInput, assignTicketInput, type Ticket } from "./schema";

/** Gives an open ticket to an active member of staff, which takes it up; or takes the assignee away, which keeps its status. */
export async function assignTicket(ctx: Ctx, input: AssignTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.assign");
  const { assignedTo, ...target } = parseInput(assignTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, target);
    const next = nextStatus(before.status, "assign");
    if (assignedTo === null) return changeTicket(ctx, before, { assignedTo });
    await requireStaff(ctx, assignedTo, "assignedTo");
    const ticket = await changeTicket(ctx, before, { assignedTo, status: next });
    const told = assignedTo === before.assignedTo ? [] : await notify(ctx, { kind: "assigned", ticket, receivers: [assignedTo] });
    if (ticket.status !== before.status) await notifyWatchers(ctx, { ticket, told });
    return ticket;
  });
}
