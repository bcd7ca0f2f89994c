import { DomainError } from "@/lib/core/errors";
import { nextStatus } from "@/lib/tickets/next-status";
import type { Ticket } from "@/lib/tickets/schema";
import type { TicketPatch } from "@/lib/tickets/ticket-changes";

/**
 * What a public comment changes of its ticket. The requester's reopens a resolved one; of anybody else the first is the first
 * response. Throws conflict on a closed one, which its requester reopens with a reason.
 */
export function answerEffect({ status, firstResponseAt }: Pick<Ticket, "status" | "firstResponseAt">, isRequester: boolean, now: Date): TicketPatch {
  if (!isRequester) return firstResponseAt ? {} : { firstResponseAt: now };
  if (status === "closed") throw new DomainError("conflict", "ticket_closed");
  return status === "resolved" ? { status: nextStatus(status, "reopen"), resolvedAt: null } : {};
}
