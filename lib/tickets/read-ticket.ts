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
  const history = await listHistory(ctx, ticket.id);
  const analyses = may(ctx.actor, "analysis.read") ? await listAnalyses(ctx, { ticketId: ticket.id }) : [];
  const attachments = await attachmentsOf(ctx, [ticket.id]);
  const known = {
    ...ticket,
    history,
    attachments: attachments(ticket.id),
    comments: await ticketComments(ctx, ticket.id),
    watchers: may(ctx.actor, "ticket.readWatchers") ? await watchersOf(ctx, ticket.id) : [],
    viewers: may(ctx.actor, "ticket.nameViewers") ? await viewersOf(ctx, ticket.id) : [],
  };
  return {
    ...known,
    aiResponses: analyses.filter((analysis) => analysis.completedAt !== null),
    analysisUnderWay: analyses.find((analysis) => analysis.completedAt === null) ?? null,
    people: await ticketPeople(ctx, known),
    rating: await ratingOf(ctx, ticket.id),
  };
}
