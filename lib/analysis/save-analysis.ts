import { inArray, type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { stopwatch } from "@/lib/core/stopwatch";
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

/** The articles' rows are locked first, in the order in which whoever rates them does it too: an update locks them as it finds them. */
function countCitations({ articles: cited }: Evidence): SQL | undefined {
  if (cited.length === 0) return undefined;
  const chosen = inArray(articles.id, cited.map(({ id }) => id));
  return sql`
    update ${articles} set usage_count = ${articles.usageCount} + 1
    from (select ${articles.id} as id from ${articles} where ${chosen} and exists (select from changed) order by ${articles.id} for update) chosen
    where ${articles.id} = chosen.id returning chosen.id`;
}

function measure(open: OpenAnalysis, { source, degraded }: Suggestion, milliseconds: number, completedAt: Date): void {
  const { analyses, analysisDuration, timeToAnalysis } = metrics();
  analyses.inc({ source, outcome: degraded.length > 0 ? "degraded" : "complete" });
  analysisDuration.observe({ source }, milliseconds / 1000);
  timeToAnalysis.observe((completedAt.getTime() - open.requestedAt.getTime()) / 1000);
}

export interface AnalysisToSave {
  evidence: Evidence;
  suggestion: Suggestion;
  calibrations: Calibrations;
  generateMs: number;
  elapsed: () => number;
}

/** Completes an analysis and counts what it cites, once, whoever else tries. */
export async function saveAnalysis(ctx: Ctx, open: OpenAnalysis, { evidence, suggestion, calibrations, generateMs, elapsed }: AnalysisToSave): Promise<void> {
  const saving = stopwatch();
  const [completedAt] = await timeStage("save", async () => {
    await enterStage(ctx, open, "save", { generateMs });
    const completedAt = ctx.now();
    const values = { ...suggestionValues(suggestion, calibrations), completedAt, saveMs: saving(), processingTimeMs: elapsed() };
    return (await enterStage(ctx, open, "done", values, countCitations(evidence))) ? completedAt : null;
  });
  if (completedAt) measure(open, suggestion, elapsed(), completedAt);
}
