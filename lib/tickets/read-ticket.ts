import { listAnalyses } from "@/lib/analysis/list-analyses";
import { attachmentsOf } from "@/lib/attachments/attachments-of";
import { authorize, may } from "@/lib/auth/permissions";
import { ticketComments } from "@/lib/comments/ticket-comments";
import type { Ctx } from "@/lib/core/ctx";
import { findTicket } from "./find-ticket";
import { listHistory } from "./list-history";
import { type ReadTicketInput, type TicketDetail } from "./schema";

/** A ticket with its history, its conversation, its files and, for staff, its analyses. Throws not_found. */
export async function readTicket(ctx: Ctx, input: ReadTicketInput): Promise<TicketDetail> {
  authorize(ctx.actor, "ticket.read");
  const ticket = await findTicket(ctx, input);
  const history = await listHistory(ctx, ticket.id);
  const analyses = may(ctx.actor, "analysis.read") ? await listAnalyses(ctx, { ticketId: ticket.id }) : [];
  const attachments = await attachmentsOf(ctx, [ticket.id]);
  return {
    ...ticket,
    history,
    attachments: attachments(ticket.id),
    comments: await ticketComments(ctx, ticket.id),
    aiResponses: analyses.filter((analysis) => analysis.completedAt !== null),
    analysisUnderWay: analyses.find((analysis) => analysis.completedAt === null) ?? null,
  };
}
