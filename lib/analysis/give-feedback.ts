import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import { afterCommit } from "@/lib/core/after-commit";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { metrics } from "@/lib/core/metrics";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { changeTicket } from "@/lib/tickets/change-ticket";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { ticketScope } from "@/lib/tickets/scope";
import { rateArticles } from "./rate-articles";
import { citedArticle, type GivenFeedback, type GiveFeedbackInput, giveFeedbackInput } from "./schema";

async function findAnalysis(ctx: Ctx, id: string) {
  const { ticketId, completedAt, suggestedCategory, articles } = aiResponses;
  const [row] = await ctx.db
    .select({ ticketId, completedAt, suggestedCategory, articles })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, ticketId))
    .where(and(eq(aiResponses.id, id), ticketScope(ctx.actor)));
  if (!row) throw new DomainError("not_found", "analysis_unknown");
  if (row.completedAt === null) throw new DomainError("conflict", "analysis_under_way");
  return row;
}

/** Keeps what staff say of an analysis; the last verdict counts. An accepted or corrected category becomes the ticket's. */
export async function giveFeedback(ctx: Ctx, input: GiveFeedbackInput): Promise<GivenFeedback> {
  authorize(ctx.actor, "analysis.judge");
  const { id, verdict, category: corrected, comment = null } = parseInput(giveFeedbackInput, input);
  const given = await inTransaction(ctx, async (ctx) => {
    const analysis = await findAnalysis(ctx, id);
    const ticket = await lockTicket(ctx, { id: analysis.ticketId });
    const category = { accepted: analysis.suggestedCategory, corrected: corrected ?? null, rejected: null }[verdict];
    const { type, id: givenBy } = actorReference(ctx.actor);
    const [feedback] = await ctx.db
      .insert(aiFeedback)
      .values({ aiResponseId: id, employeeId: type === "person" ? givenBy : null, givenByType: type, givenBy, verdict, category, comment, createdAt: ctx.now() })
      .returning();
    if (!feedback) throw new TypeError("the insert answered no row");
    const after = category === null ? ticket : await changeTicket(ctx, ticket, { category });
    // Who has the ticket open sees the verdict; a change has been announced already.
    if (after === ticket) announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, version: ticket.version, changed: [] } });
    await rateArticles(ctx, z.array(citedArticle).parse(analysis.articles).map((article) => article.id));
    return { ...feedback, ticket: { id: after.id, ticketNumber: after.ticketNumber, category: after.category, version: after.version } };
  });
  afterCommit(ctx, () => metrics().aiFeedback.inc({ verdict }));
  return given;
}
