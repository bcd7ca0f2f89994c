import { asc, eq, inArray, sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { stopwatch } from "@/lib/core/stopwatch";
import { inTransaction } from "@/lib/core/transaction";
import { enterStage, type OpenAnalysis } from "./analysis-row";
import { calibrate, isUnsure } from "./calibration";
import type { Evidence } from "./evidence";
import type { Calibrations } from "./load-calibrations";
import { timeStage } from "./time-stage";
import { type Suggestion, solutionText } from "./suggestion";

/** The columns of a suggestion. */
export function suggestionValues({ category, score, steps, sourcesDropped, priority, reply, questions, modelUsed, source, degraded }: Suggestion, calibrations: Calibrations) {
  const { confidence, basis, n } = calibrate(calibrations[source], score);
  return {
    suggestedCategory: category,
    confidenceScore: confidence,
    rawConfidence: score,
    confidenceBasis: basis,
    confidenceN: n,
    suggestedSolution: solutionText(steps),
    steps,
    partialSteps: null,
    sourcesDropped,
    suggestedPriority: priority,
    draftReply: reply,
    questions,
    modelUsed,
    source,
    degraded: [...new Set(isUnsure(confidence) ? [...degraded, "unsure"] : degraded)],
  };
}

/** The rows are locked first, in the order in which whoever rates them does it too: an update locks them as it finds them. */
async function countCitations(ctx: Ctx, evidence: Evidence): Promise<void> {
  if (evidence.articles.length === 0) return;
  const cited = inArray(articles.id, evidence.articles.map(({ id }) => id));
  await ctx.db.select({ id: articles.id }).from(articles).where(cited).orderBy(asc(articles.id)).for("update");
  await ctx.db.update(articles).set({ usageCount: sql`${articles.usageCount} + 1` }).where(cited);
}

function measure(open: OpenAnalysis, { source, degraded }: Suggestion, milliseconds: number, completedAt: Date): void {
  const { analyses, analysisDuration, timeToAnalysis } = metrics();
  analyses.inc({ source, outcome: degraded.length > 0 ? "degraded" : "complete" });
  analysisDuration.observe({ source }, milliseconds / 1000);
  timeToAnalysis.observe((completedAt.getTime() - open.requestedAt.getTime()) / 1000);
}

/** Completes an analysis and counts what it cites, once, whoever else tries. */
export async function saveAnalysis(
  ctx: Ctx,
  open: OpenAnalysis,
  { evidence, suggestion, calibrations, elapsed }: { evidence: Evidence; suggestion: Suggestion; calibrations: Calibrations; elapsed: () => number },
): Promise<void> {
  const saving = stopwatch();
  const completedAt = ctx.now();
  const [saved] = await timeStage("save", () =>
    inTransaction(ctx, async (ctx) => {
      if (!(await enterStage(ctx, open, "done", { ...suggestionValues(suggestion, calibrations), completedAt }))) return false;
      await countCitations(ctx, evidence);
      await ctx.db.update(aiResponses).set({ saveMs: saving(), processingTimeMs: elapsed() }).where(eq(aiResponses.id, open.id));
      return true;
    }),
  );
  if (saved) measure(open, suggestion, elapsed(), completedAt);
}
