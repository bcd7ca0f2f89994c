import type { AnalysisSource } from "@/db/enums";
import { fitLine, type Line, PRECISION, START } from "@/lib/analysis/calibration";
import { isRight, type Outcome, round } from "./figures";
import { mean } from "./intervals";

interface FittedPrior {
  n: number;
  share_right: number;
  intercept: number;
  slope: number;
}

/** What is believed of a source of which nothing is known. */
const NEUTRAL: Line = { intercept: START, slope: 4 };
const FIXED = 1e9;

/** Rules start at 0.75 in the middle of their scale, whatever is measured: what they meet is what nothing similar is known of. */
const PRECISIONS: Record<AnalysisSource, Line> = { llm: PRECISION, retrieval: PRECISION, rules: { ...PRECISION, intercept: FIXED } };

/**
 * For `PRIORS` in lib/analysis/calibration.ts: what a desk that believed nothing in particular would learn from the verdicts on
 * labelled queries. Sources that made none are left out.
 */
export function fitPriors(outcomes: readonly Outcome[]): Partial<Record<AnalysisSource, FittedPrior>> {
  const labelled = outcomes.filter(({ expected }) => expected !== undefined);
  const fitted: Partial<Record<AnalysisSource, FittedPrior>> = {};
  for (const [source, made] of Map.groupBy(labelled, (outcome) => outcome.source)) {
    const judged = made.map((outcome) => ({ score: outcome.score, isRight: isRight(outcome) }));
    const { intercept, slope } = fitLine(judged, NEUTRAL, PRECISIONS[source]);
    fitted[source] = { n: made.length, share_right: round(mean(judged.map((one) => Number(one.isRight)))), intercept: round(intercept), slope: round(slope) };
  }
  return fitted;
}
