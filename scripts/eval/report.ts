import { abstention } from "./abstention";
import { confusion } from "./confusion";
import type { EvalOptions } from "./eval-options";
import { figures, figuresBy, type Outcome } from "./figures";
import { fitPriors } from "./fit-priors";
import { repeatFigures } from "./repeat-figures";
import { repeatSplits } from "./repeat-splits";
import { worstCases } from "./worst-cases";

export interface OutcomesOfFile {
  name: string;
  outcomes: Outcome[];
}

type Asked = Pick<EvalOptions, "repeats" | "seed" | "priors">;

export type Section = ReturnType<typeof section>;
export type Report = Section & { by_file?: Record<string, Section> };

/** Figures over queries of one or several files; `splits` are the same queries, scored in repeats. */
function section(outcomes: readonly Outcome[], splits: readonly Outcome[], { repeats, priors }: Asked) {
  return {
    ...figures(outcomes),
    by_language: figuresBy(outcomes, ({ language }) => [language]),
    by_tag: figuresBy(outcomes, ({ tags }) => tags),
    by_source: figuresBy(outcomes, ({ source }) => [source]),
    confusion: confusion(outcomes),
    abstention: abstention(outcomes),
    worst: worstCases(outcomes),
    ...(repeats > 0 ? { calibration_repeats: repeatFigures(splits, repeats) } : {}),
    ...(priors ? { priors: fitPriors(outcomes) } : {}),
  };
}

/** Of one file its figures; of several the figures over all their queries, with each file's own under `by_file`. */
export function report(files: readonly OutcomesOfFile[], asked: Asked): Report {
  const named = files.map(({ name, outcomes }) => ({ name, outcomes: files.length > 1 ? outcomes.map((outcome) => ({ ...outcome, id: `${name}:${outcome.id}` })) : outcomes }));
  // What a desk learns from one file's verdicts is worth nothing at another's.
  const split = named.map((file) => ({ ...file, splits: repeatSplits(file.outcomes, asked.repeats, asked.seed) }));
  const all = section(split.flatMap(({ outcomes }) => outcomes), split.flatMap(({ splits }) => splits), asked);
  if (files.length === 1) return all;
  return { ...all, by_file: Object.fromEntries(split.map(({ name, outcomes, splits }) => [name, section(outcomes, splits, asked)])) };
}
