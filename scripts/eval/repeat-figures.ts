import { isUnsure } from "@/lib/analysis/calibration";
import { brier, brierBaseRate, expectedCalibrationError, type Figures, isRight, type Outcome, round } from "./figures";
import { bootstrap, mean } from "./intervals";

/** An interval over resampled queries, each with all its analyses: those of one query are no separate evidence. */
function byQuery(scored: readonly Outcome[], figure: (scored: readonly Outcome[]) => number): Figures[string] {
  const queries = [...Map.groupBy(scored, ({ id }) => id).values()];
  const [low, high] = bootstrap(queries, (sample) => figure(sample.flat()));
  return [round(low), round(high)];
}

/** What confidence is worth over all that was scored in repeats; ids tell queries of several files apart. */
export function repeatFigures(scored: readonly Outcome[], repeats: number): Figures {
  const known = scored.length > 0;
  const guesses = scored.filter(({ confidence }) => isUnsure(confidence));
  return {
    repeats,
    n: scored.length,
    queries: new Set(scored.map(({ id }) => id)).size,
    ece: known ? round(expectedCalibrationError(scored)) : null,
    ece_ci: known ? byQuery(scored, expectedCalibrationError) : null,
    brier: known ? round(brier(scored)) : null,
    brier_ci: known ? byQuery(scored, brier) : null,
    brier_base_rate: known ? round(brierBaseRate(scored)) : null,
    unsure_rate: known ? round(guesses.length / scored.length) : null,
    unsure_accuracy: guesses.length > 0 ? round(mean(guesses.map((outcome) => Number(isRight(outcome))))) : null,
  };
}
