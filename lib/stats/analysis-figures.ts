import { and, desc, eq, gte, sql } from "drizzle-orm";
import { ANALYSIS_SOURCES, type AnalysisSource, CATEGORIES, type Category, type Verdict, VERDICTS } from "@/db/enums";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";
import type { Stats } from "./schema";

const number = sql<number>`count(*)::int`;

async function bySource(ctx: Ctx, since: Date): Promise<Record<AnalysisSource, number>> {
  const rows = await ctx.db
    .select({ source: aiResponses.source, n: number })
    .from(aiResponses)
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(ticketScope(ctx.actor), gte(aiResponses.completedAt, since)))
    .groupBy(aiResponses.source);
  return Object.fromEntries(ANALYSIS_SOURCES.map((source) => [source, rows.find((row) => row.source === source)?.n ?? 0])) as Record<AnalysisSource, number>;
}

interface Judged {
  category: Category | null;
  verdict: Verdict;
  n: number;
}

/** By the category that was suggested and the last verdict on it, as far as there is one. */
async function judgedSince(ctx: Ctx, since: Date): Promise<Judged[]> {
  const last = ctx.db
    .selectDistinctOn([aiFeedback.aiResponseId], { aiResponseId: aiFeedback.aiResponseId, verdict: aiFeedback.verdict })
    .from(aiFeedback)
    .orderBy(aiFeedback.aiResponseId, desc(aiFeedback.id))
    .as("last_feedback");
  return ctx.db
    .select({ category: aiResponses.suggestedCategory, verdict: last.verdict, n: number })
    .from(aiResponses)
    .innerJoin(last, eq(last.aiResponseId, aiResponses.id))
    .innerJoin(tickets, eq(tickets.id, aiResponses.ticketId))
    .where(and(ticketScope(ctx.actor), gte(aiResponses.completedAt, since)))
    .groupBy(aiResponses.suggestedCategory, last.verdict);
}

const sum = (rows: readonly Judged[], isCounted: (row: Judged) => boolean): number => rows.reduce((all, row) => all + (isCounted(row) ? row.n : 0), 0);

/** How the analyses that ended since `since` were made, and what staff said of them. */
export async function analysisFigures(ctx: Ctx, since: Date): Promise<Stats["analyses"]> {
  const rows = await judgedSince(ctx, since);
  const byVerdict = Object.fromEntries(VERDICTS.map((verdict) => [verdict, sum(rows, (row) => row.verdict === verdict)])) as Record<Verdict, number>;
  const judged = sum(rows, () => true);
  const acceptance = (category: Category) => {
    const own = rows.filter((row) => row.category === category);
    return { judged: sum(own, () => true), accepted: sum(own, ({ verdict }) => verdict === "accepted") };
  };
  return {
    bySource: await bySource(ctx, since),
    byVerdict,
    acceptanceRate: judged === 0 ? null : byVerdict.accepted / judged,
    acceptanceByCategory: Object.fromEntries(CATEGORIES.map((category) => [category, acceptance(category)])) as Record<Category, ReturnType<typeof acceptance>>,
  };
}
