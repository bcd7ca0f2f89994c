import type { AnalysisSource, ConfidenceBasis } from "@/db/enums";

/** One analysis of which it is known whether its category was right. */
export interface JudgedScore {
  /** The raw score, 0 to 1. */
  score: number;
  isRight: boolean;
}

export interface Line {
  /** Log-odds at a score of one half. */
  intercept: number;
  /** Log-odds a unit of score. */
  slope: number;
}

/** The chance that a raw score is right: a logistic curve around the middle of the scale (Platt 1999). */
export interface Calibration extends Line {
  /** Judged analyses that it rests on. */
  n: number;
}

export interface Confidence {
  confidence: number;
  basis: ConfidenceBasis;
  n: number;
}

/** Below so many judged analyses a confidence counts as unmeasured. */
export const MEASURED_FROM = 30;

/** A category that is more likely wrong than right is a guess, and is called one. */
const UNSURE_BELOW = 0.5;

export const isUnsure = (confidence: number): boolean => confidence < UNSURE_BELOW;

const logOdds = (share: number) => Math.log(share / (1 - share));
const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** What rules are worth at a score of one half before anybody judged them: the reference system's figure. */
export const START = logOdds(0.75);

/**
 * What is believed before feedback. Retrieval's line and the slope of rules were fitted on tests/fixtures/eval/parts/a1 and a2
 * with `npm run eval -- FILE… --priors`; nobody has measured language models.
 */
const PRIORS: Record<AnalysisSource, Line> = {
  llm: { intercept: START, slope: 3 },
  retrieval: { intercept: 2.6, slope: 6.5 },
  rules: { intercept: START, slope: 4.6 },
};

/** How firmly the belief stands: the precision of a normal prior around it. An intercept of 1 weighs as much as about five verdicts. */
export const PRECISION: Line = { intercept: 1, slope: 0.1 };

const NEWTON_STEPS = 25;
const LARGEST_STEP = 1;

const bounded = (step: number) => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));

export const priorCalibration = (source: AnalysisSource): Calibration => ({ ...PRIORS[source], n: 0 });

/** The rising logistic line that is most likely after what was judged, given a belief and how firmly it stands. */
export function fitLine(judged: readonly JudgedScore[], belief: Line, precision: Line): Line {
  let { intercept, slope } = belief;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    // Gradient and curvature of the log posterior in (intercept, slope).
    let [ga, gb] = [-precision.intercept * (intercept - belief.intercept), -precision.slope * (slope - belief.slope)];
    let [haa, hab, hbb] = [precision.intercept, 0, precision.slope];
    for (const { score, isRight } of judged) {
      const x = score - 0.5;
      const p = logistic(intercept + slope * x);
      const [error, weight] = [Number(isRight) - p, p * (1 - p)];
      ga += error;
      gb += error * x;
      haa += weight;
      hab += weight * x;
      hbb += weight * x * x;
    }
    const determinant = haa * hbb - hab * hab;
    const steeper = slope + bounded((haa * gb - hab * ga) / determinant);
    // What speaks more for a category never makes it worth less: at a level line the intercept alone is fitted.
    intercept += bounded(steeper > 0 ? (hbb * ga - hab * gb) / determinant : ga / haa);
    slope = Math.max(0, steeper);
  }
  return { intercept, slope };
}

/** What a source's scores are worth after what was judged: the belief while there is nothing, the measured shares with much. */
export const fitCalibration = (source: AnalysisSource, judged: readonly JudgedScore[]): Calibration => ({ ...fitLine(judged, PRIORS[source], PRECISION), n: judged.length });

/** What a raw score is worth by a calibration. */
export function calibrate({ intercept, slope, n }: Calibration, score: number): Confidence {
  return { confidence: logistic(intercept + slope * (score - 0.5)), basis: n < MEASURED_FROM ? "prior" : "measured", n };
}
