import { listAnalyses } from "@/lib/analysis/list-analyses";
import { attachmentsOf } from "@/lib/attachments/attachments-of";
import { authorize, may } from "@/lib/auth/permissions";
import { ticketComments } from "@/lib/comments/ticket-comments";
import type { Ctx } from "@/lib/core/ctx";
import { ratingOf } from "@/lib/ratings/ticket-rating";
import { findTicket } from "./find-ticket";
import { listHistory } from "./list-history";
import { type ReadTicketInput, type TicketDetail } from "./schema";
import { ticketPeople } from "./ticket-people";
import { viewersOf } from "./ticket-viewers";
import { watchersOf } from "./ticket-watchers";

/** A ticket with its history, its conversation, its files, its rating and, for staff, its analyses and who watches it. Throws not_found. */
export async function readTicket(ctx: Ctx, input: ReadTicketInput): Promise<TicketDetail> {
  authorize(ctx.actor, "ticket.read");
  const ticket = await findTicket(ctx, input);
  // None of them waits for another's answer.
  const [history, analyses, attachments, comments, watchers, viewers, rating] = await Promise.all([
    listHistory(ctx, ticket.id),
    may(ctx.actor, "analysis.read") ? listAnalyses(ctx, { ticketId: ticket.id }) : [],
    attachmentsOf(ctx, [ticket.id]),
    ticketComments(ctx, ticket.id),
    may(ctx.actor, "ticket.readWatchers") ? watchersOf(ctx, ticket.id) : [],
    may(ctx.actor, "ticket.nameViewers") ? viewersOf(ctx, ticket.id) : [],
    ratingOf(ctx, ticket.id),
  ]);
  const known = { ...ticket, history, attachments: attachments(ticket.id), comments, watchers, viewers };
  return {
    ...known,
    aiResponses: analyses.filter((analysis) => analysis.completedAt !== null),
    analysisUnderWay: analyses.find((analysis) => analysis.completedAt === null) ?? null,
    people: await ticketPeople(ctx, known),
    rating,
  };
}
