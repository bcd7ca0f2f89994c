import { authorize, may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeTicket } from "./change-ticket";
import { keepConfidential } from "./keep-confidential";
import { lockTicket } from "./lock-ticket";
import { REQUESTER_FIELDS, type Ticket, type UpdateTicketInput, updateTicketInput } from "./schema";

/** Changes the fields that the actor's role may change. Status and assignee are changed by verbs of their own. */
export async function updateTicket(ctx: Ctx, input: UpdateTicketInput): Promise<Ticket> {
  authorize(ctx.actor, "ticket.update");
  const { id, version, ...patch } = parseInput(updateTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockTicket(ctx, { id, version });
    if (!may(ctx.actor, "ticket.updateAll")) {
      const beyond = Object.keys(patch).find((field) => !REQUESTER_FIELDS.includes(field));
      if (beyond !== undefined) throw new DomainError("forbidden", "field_staff_only", { field: beyond });
      if (before.status === "closed") throw new DomainError("conflict", "ticket_closed");
    }
    if (patch.resolution !== undefined && before.resolution === null) throw new DomainError("conflict", "resolution_by_resolving");
    if (patch.confidential && !before.confidential) await keepConfidential(ctx, before.id);
    return changeTicket(ctx, before, patch);
  });
}
