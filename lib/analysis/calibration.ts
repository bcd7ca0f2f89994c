import type { AnalysisSource, ConfidenceBasis } from "@/db/enums";

/** One analysis of which it is known whether its category was right. */
export interface JudgedScore {
  /** The raw score, 0 to 1. */
  score: number;
  isRight: boolean;
}

/** The chance that a raw score is right: a logistic curve around the middle of the scale (Platt 1999). */
export interface Calibration {
  /** Log-odds at a score of one half. */
  intercept: number;
  slope: number;
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

const logOdds = (share: number) => Math.log(share / (1 - share));
const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** What rules are worth before anybody judged them, whatever their score: the reference system's figure. */
const START = logOdds(0.75);

/** What is believed before feedback: a middling score is worth as much as rules are, a surer one more. Nobody measured it. */
const PRIORS: Record<AnalysisSource, { intercept: number; slope: number }> = {
  llm: { intercept: START, slope: 3 },
  retrieval: { intercept: START, slope: 4 },
  rules: { intercept: START, slope: 0 },
};

/** How firmly the belief stands: the precision of a normal prior around it, in judged analyses near the curve's middle. */
const INTERCEPT_PRECISION = 2;
const SLOPE_PRECISION = 0.5;

const NEWTON_STEPS = 25;
const LARGEST_STEP = 1;

const bounded = (step: number) => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));

export const priorCalibration = (source: AnalysisSource): Calibration => ({ ...PRIORS[source], n: 0 });

/** The curve that is most likely after what was judged: the belief while there is nothing, the measured shares with much. */
export function fitCalibration(source: AnalysisSource, judged: readonly JudgedScore[]): Calibration {
  const prior = PRIORS[source];
  let { intercept, slope } = prior;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    // Gradient and curvature of the log posterior in (intercept, slope).
    let [ga, gb] = [-INTERCEPT_PRECISION * (intercept - prior.intercept), -SLOPE_PRECISION * (slope - prior.slope)];
    let [haa, hab, hbb] = [INTERCEPT_PRECISION, 0, SLOPE_PRECISION];
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
    intercept += bounded((hbb * ga - hab * gb) / determinant);
    slope += bounded((haa * gb - hab * ga) / determinant);
  }
  return { intercept, slope, n: judged.length };
}

/** What a raw score is worth by a calibration. */
export function calibrate({ intercept, slope, n }: Calibration, score: number): Confidence {
  return { confidence: logistic(intercept + slope * (score - 0.5)), basis: n < MEASURED_FROM ? "prior" : "measured", n };
}
