import { ANALYSIS_SOURCES } from "@/db/enums";
import { calibrate, fitCalibration } from "@/lib/analysis/calibration";
import { isRight, type Outcome } from "./figures";

/** What the confidence of analyses would be, had the desk been told of each judged one whether its category was right. */
export function recalibrate(judged: readonly Outcome[], outcomes: readonly Outcome[]): Outcome[] {
  const fit = (source: Outcome["source"]) =>
    fitCalibration(source, judged.filter((outcome) => outcome.source === source).map((outcome) => ({ score: outcome.score, isRight: isRight(outcome) })));
  const calibrations = new Map(ANALYSIS_SOURCES.map((source) => [source, fit(source)]));
  return outcomes.map((outcome) => ({ ...outcome, confidence: calibrate(calibrations.get(outcome.source) ?? fit(outcome.source), outcome.score).confidence }));
}
