import { z } from "zod";
import { ticketRatings } from "@/db/schema/ticket-ratings";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { isSolved } from "@/lib/tickets/lifecycle";
import { lockTicket, type Scoped } from "@/lib/tickets/lock-ticket";
import { ticketKey } from "@/lib/tickets/schema";
import { ratingColumns, ratingOf } from "./ticket-rating";
import { RATING_CHANGE_DAYS, RATING_COMMENT_MAX } from "./limits";
import { type Rating } from "./schema";

export const rateTicketInput = z.object({
  id: ticketKey,
  /** From 1, not content at all, to 5. */
  score: z.number().int().min(1).max(5),
  comment: textField(RATING_COMMENT_MAX).nullable().default(null),
});

export type RateTicketInput = z.input<typeof rateTicketInput>;

const DAY_MS = 86_400_000;

/** Throws forbidden to all but its requester, and conflict where a ticket is not solved or its rating is settled. */
function requireRatable(ctx: Ctx, ticket: Scoped, before: Rating | null): void {
  if (ticket.employeeId !== actingPerson(ctx).id) throw new DomainError("forbidden", "rating_by_requester");
  if (!isSolved(ticket.status)) throw new DomainError("conflict", "rating_unsolved");
  const isSettled = before !== null && ctx.now().getTime() - before.createdAt.getTime() > RATING_CHANGE_DAYS * DAY_MS;
  if (isSettled) throw new DomainError("conflict", "rating_settled", { maximum: RATING_CHANGE_DAYS });
}

/** Keeps what the requester of a solved ticket says of how it was dealt with; for some days it may be changed. Reopening keeps it. */
export async function rateTicket(ctx: Ctx, input: RateTicketInput): Promise<Rating> {
  authorize(ctx.actor, "ticket.rate");
  const { id, score, comment } = parseInput(rateTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    const before = await ratingOf(ctx, ticket.id);
    requireRatable(ctx, ticket, before);
    if (before?.score === score && before.comment === comment) return before;
    const now = ctx.now();
    const [rating] = await ctx.db
      .insert(ticketRatings)
      .values({ ticketId: ticket.id, employeeId: ticket.employeeId, score, comment, createdAt: now, updatedAt: now })
      .onConflictDoUpdate({ target: ticketRatings.ticketId, set: { score, comment, updatedAt: now } })
      .returning(ratingColumns);
    if (!rating) throw new TypeError("the insert answered no row");
    announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, changed: ["rating"] } });
    return rating;
  });
}
