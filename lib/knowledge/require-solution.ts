import { DomainError } from "@/lib/core/errors";
import { isSolved } from "@/lib/tickets/lifecycle";
import type { Ticket } from "@/lib/tickets/schema";

/** What solved a ticket. Throws conflict for one that is not solved, and for one whose words must stay in it. */
export function requireSolution({ resolution, status, confidential }: Pick<Ticket, "resolution" | "status" | "confidential">): string {
  if (resolution === null || !isSolved(status)) throw new DomainError("conflict", "ticket_unsolved");
  if (confidential) throw new DomainError("conflict", "ticket_confidential");
  return resolution;
}
