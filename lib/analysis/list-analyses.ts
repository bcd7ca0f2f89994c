import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import { authorize, may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";
import { isDegradation } from "./degradations";
import { type Analysis, citedArticle, type KeptFeedback, similarTicket, step } from "./schema";
import { ticketsOf, withholdSources } from "./withhold-sources";

type Row = typeof aiResponses.$inferSelect;

const stored = { steps: z.array(step), similarTickets: z.array(similarTicket), articles: z.array(citedArticle) };

function toAnalysis(row: Row, feedback: KeptFeedback[]): Analysis {
  const { embedMs, retrieveMs, generateMs, saveMs, ticketId: _, rawConfidence: _raw, partialSteps: _partial, ...rest } = row;
  return {
    ...rest,
    steps: stored.steps.parse(row.steps),
    similarTickets: stored.similarTickets.parse(row.similarTickets),
    articles: stored.articles.parse(row.articles),
    // A newer version of the desk may know more of them: it runs beside this one during an upgrade, and before a way back.
    degraded: row.degraded.filter(isDegradation),
    stages: { embedMs, retrieveMs, generateMs, saveMs },
    feedback,
  };
}

async function findFeedback(ctx: Ctx, ids: string[]) {
  const { aiResponseId, verdict, category, comment, createdAt } = aiFeedback;
  const isNameKnown = may(ctx.actor, "employee.readAll") ? undefined : sql`false`;
  return ctx.db
    .select({ aiResponseId, verdict, category, comment, givenByName: employees.name, createdAt })
    .from(aiFeedback)
    .leftJoin(employees, and(eq(employees.id, aiFeedback.employeeId), isNameKnown))
    .where(inArray(aiResponseId, ids))
    .orderBy(asc(aiFeedback.id));
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
  const given = ids.length === 0 ? [] : await findFeedback(ctx, ids);
  const feedbackOf = (id: string): KeptFeedback[] =>
    given
      .filter(({ aiResponseId }) => aiResponseId === id)
      .map(({ verdict, category, comment, givenByName, createdAt }) => ({ verdict, category, comment, givenByName, createdAt }));
  const analyses = rows.map((row) => toAnalysis(row, feedbackOf(row.id)));
  const visible = await visibleTickets(ctx, analyses.flatMap(ticketsOf));
  return analyses.map((analysis) => withholdSources(analysis, visible));
}
