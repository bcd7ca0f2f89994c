import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";
import { DEGRADATIONS } from "./degradations";
import { type Analysis, citedArticle, similarTicket, step } from "./schema";
import { ticketsOf, withholdSources } from "./withhold-sources";

type Row = typeof aiResponses.$inferSelect;
type Feedback = Analysis["feedback"][number];

const stored = { steps: z.array(step), similarTickets: z.array(similarTicket), articles: z.array(citedArticle), degraded: z.array(z.enum(DEGRADATIONS)) };

function toAnalysis(row: Row, feedback: Feedback[]): Analysis {
  const { embedMs, retrieveMs, generateMs, saveMs, ticketId: _, rawConfidence: _raw, partialSteps: _partial, ...rest } = row;
  return {
    ...rest,
    steps: stored.steps.parse(row.steps),
    similarTickets: stored.similarTickets.parse(row.similarTickets),
    articles: stored.articles.parse(row.articles),
    degraded: stored.degraded.parse(row.degraded),
    stages: { embedMs, retrieveMs, generateMs, saveMs },
    feedback,
  };
}

async function visibleTickets(ctx: Ctx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const named = inArray(tickets.ticketNumber, [...new Set(numbers)]);
  const rows = await ctx.db.select({ ticketNumber: tickets.ticketNumber }).from(tickets).where(and(named, ticketScope(ctx.actor)));
  return new Set(rows.map(({ ticketNumber }) => ticketNumber));
}

/**
 * The analyses of a ticket that the caller has found in the actor's scope, newest first. What they took from tickets that
 * the actor may not see, or no longer, is left out.
 */
export async function listAnalyses(ctx: Ctx, { ticketId }: { ticketId: string }): Promise<Analysis[]> {
  authorize(ctx.actor, "analysis.read");
  const rows = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticketId)).orderBy(desc(aiResponses.id));
  const ids = rows.map((row) => row.id);
  const given = ids.length === 0 ? [] : await ctx.db.select().from(aiFeedback).where(inArray(aiFeedback.aiResponseId, ids)).orderBy(asc(aiFeedback.id));
  const feedbackOf = (id: string): Feedback[] =>
    given
      .filter((feedback) => feedback.aiResponseId === id)
      .map(({ verdict, category, comment, createdAt }) => ({ verdict, category, comment, createdAt }));
  const analyses = rows.map((row) => toAnalysis(row, feedbackOf(row.id)));
  const visible = await visibleTickets(ctx, analyses.flatMap(ticketsOf));
  return analyses.map((analysis) => withholdSources(analysis, visible));
}
