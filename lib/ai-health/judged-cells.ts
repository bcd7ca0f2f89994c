import { sql } from "drizzle-orm";
import type { AnalysisSource, Category, Locale, Verdict } from "@/db/enums";
import { joinJudgement } from "@/lib/analysis/judged-analyses";
import type { Ctx } from "@/lib/core/ctx";
import type { LookedAt } from "./looked-at";

/** Judged analyses that have all of this in common. */
export interface JudgedCell extends Record<string, unknown> {
  category: Category | null;
  language: Locale;
  source: AnalysisSource | null;
  verdict: Verdict | null;
  isRight: boolean;
  /** The tenth that their confidence lies in, 0 to 9; null without one. */
  bin: number | null;
  n: number;
  /** Sum over them. */
  confidence: number;
  /** Sum over them of (confidence - 1 if right, else 0)². */
  squaredError: number;
}

export const BINS = 10;

/** What outcomes and calibration are summed up from: a few hundred rows rather than all analyses. */
export const judgedCells = (ctx: Ctx, lookedAt: LookedAt): Promise<JudgedCell[]> =>
  ctx.db.execute<JudgedCell>(sql`
    select r.suggested_category as category, r.language, r.source, f.verdict, judged.is_right as "isRight",
      case when r.confidence_score < 1 then floor(r.confidence_score * ${BINS}::int) when r.confidence_score >= 1 then ${BINS}::int - 1 end::int as bin, count(*)::int as n,
      coalesce(sum(r.confidence_score), 0) as confidence, coalesce(sum((r.confidence_score - judged.is_right::int) ^ 2), 0) as "squaredError"
    from ${lookedAt.from(joinJudgement())} and judged.is_right is not null
    group by 1, 2, 3, 4, 5, 6`);
