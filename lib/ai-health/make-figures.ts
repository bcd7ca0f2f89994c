import { ANALYSIS_SOURCES, type AnalysisSource } from "@/db/enums";
import { calibrate } from "@/lib/analysis/calibration";
import { loadCalibrations } from "@/lib/analysis/load-calibrations";
import type { Ctx } from "@/lib/core/ctx";
import { calibrationQuality } from "./calibration-quality";
import { citations } from "./citations";
import { degradationCounts } from "./degradation-counts";
import { type JudgedCell, judgedCells } from "./judged-cells";
import { lookAt } from "./looked-at";
import { outcomes } from "./outcomes";
import type { AiHealth } from "./schema";
import { sourceShares } from "./source-shares";
import { stageLatencies } from "./stage-latencies";

const DAY_MS = 86_400_000;

/** What of AI health is made from analyses that ended, and changes with them alone. */
export type Figures = Pick<AiHealth, "startsAt" | "analyses" | "latency" | "sources" | "outcomes" | "calibration" | "degradations" | "citations">;

async function calibration(ctx: Ctx, cells: readonly JudgedCell[]): Promise<AiHealth["calibration"]> {
  // What confidence rests on is the desk's own: it is told beside every analysis, whoever reads it.
  const calibrations = await loadCalibrations({ ...ctx, actor: { type: "system", name: "ai-health" } });
  const of = (source: AnalysisSource) => {
    const { basis, n } = calibrate(calibrations[source], 0.5);
    return [source, { ...calibrationQuality(cells.filter((cell) => cell.source === source)), basis, basisN: n }];
  };
  return { all: calibrationQuality(cells), bySource: Object.fromEntries(ANALYSIS_SOURCES.map(of)) as AiHealth["calibration"]["bySource"] };
}

/** The figures of the last days, a query each. */
export async function makeFigures(ctx: Ctx, days: number): Promise<Figures> {
  const lookedAt = await lookAt(ctx, new Date(ctx.now().getTime() - days * DAY_MS));
  const sources = await sourceShares(ctx, lookedAt, days);
  const cells = await judgedCells(ctx, lookedAt);
  return {
    startsAt: lookedAt.startsAt,
    analyses: sources.counts.llm + sources.counts.retrieval + sources.counts.rules,
    latency: await stageLatencies(ctx, lookedAt),
    sources,
    outcomes: outcomes(cells),
    calibration: await calibration(ctx, cells),
    degradations: await degradationCounts(ctx, lookedAt),
    citations: await citations(ctx, lookedAt),
  };
}
