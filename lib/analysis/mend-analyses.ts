import { and, isNull, lt, sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { models } from "@/lib/core/runtime";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { pendingPayloads } from "@/lib/jobs/pending-payloads";
import { reportText } from "@/lib/search/document-text";
import { enterStage, findOpenAnalysis, type ReportedTicket } from "./analysis-row";
import { loadCalibrations } from "./load-calibrations";
import { planFromEvidence } from "./plan-from-evidence";
import { suggestionValues } from "./save-analysis";
import { voteCategory } from "./vote-category";

/** Of analyses in one run. */
const MOST = 100;
/** A job that ends now may be about to be noted. */
const SETTLED_AFTER_MS = 60_000;

/** What keywords alone say of a ticket. */
async function rulesAlone(ctx: Ctx, ticket: ReportedTicket) {
  const plan = planFromEvidence({ sources: [], similarTickets: [], articles: [] }, voteCategory(reportText(ticket), []), ticket.language, models().phrasebook);
  return suggestionValues({ ...plan, degraded: [...plan.degraded, "analysis_lost"] }, await loadCalibrations(ctx));
}

async function mend(ctx: Ctx, { id, source, degraded }: Pick<typeof aiResponses.$inferSelect, "id" | "source" | "degraded">): Promise<void> {
  const open = await findOpenAnalysis(ctx, id);
  if (!open) return;
  const known = source === null ? await rulesAlone(ctx, open.ticket) : { degraded: [...degraded, "analysis_lost"], partialSteps: null };
  if (!(await enterStage(ctx, open, "done", { ...known, completedAt: ctx.now() }))) return;
  metrics().analyses.inc({ source: source ?? "rules", outcome: "lost" });
  logger().warn({ analysis: id, ticket: open.ticket.ticketNumber }, "an analysis whose job was given up ends with what was known");
}

/**
 * Ends the analyses whose job was given up, with what was known by then: one that stays under way would keep its ticket from ever
 * being analysed again.
 */
export async function mendAnalyses(ctx: Ctx): Promise<void> {
  authorize(ctx.actor, "analysis.write");
  const { id, source, degraded } = aiResponses;
  const isLost = and(
    isNull(aiResponses.completedAt),
    lt(aiResponses.createdAt, new Date(ctx.now().getTime() - SETTLED_AFTER_MS)),
    sql`${id}::text not in ${pendingPayloads(analyzeTicketJob, "analysisId")}`,
  );
  for (const lost of await ctx.db.select({ id, source, degraded }).from(aiResponses).where(isLost).orderBy(id).limit(MOST)) await mend(ctx, lost);
}
