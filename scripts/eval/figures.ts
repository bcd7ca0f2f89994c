import { type AnalysisSource, CATEGORIES, type Category, type Locale } from "@/db/enums";
import { bootstrap, type Interval, mean, wilson } from "./intervals";

/** One analysed query with its labels. */
export interface Outcome {
  id: string;
  language: Locale;
  tags: string[];
  expected: Category | undefined;
  category: Category;
  confidence: number;
  /** Before calibration. */
  score: number;
  source: AnalysisSource;
  relevant: string[] | undefined;
  /** Whether none of what is relevant is in the query's language. */
  isCrossLanguage: boolean;
  /** Ids, best first, before any threshold. */
  ranked: string[];
  /** What of it is shown: what the thresholds let through. */
  shown: string[];
  abstained: boolean;
  ms: number;
}

export type Figures = Record<string, number | Interval | null>;

const CUT = 3;
const BINS = 5;

export const round = (value: number) => Math.round(value * 10_000) / 10_000;

function recallOf(documents: readonly string[], relevant: readonly string[]): number {
  const found = documents.slice(0, CUT).filter((id) => relevant.includes(id)).length;
  return found / Math.min(CUT, relevant.length);
}

/** |relevant in the first 3| / min(3, |relevant|). */
export const recallAt3 = ({ relevant = [], ranked }: Outcome): number => recallOf(ranked, relevant);

/** The same of what is shown. */
export const shownRecallAt3 = ({ relevant = [], shown }: Outcome): number => recallOf(shown, relevant);

function reciprocalRank({ relevant = [], ranked }: Outcome): number {
  const rank = ranked.findIndex((id) => relevant.includes(id));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

export const isRight = ({ expected, category }: Outcome) => expected === category;

function macroF1(outcomes: readonly Outcome[]): number {
  const present = CATEGORIES.filter((category) => outcomes.some(({ expected }) => expected === category));
  return mean(
    present.map((category) => {
      const hits = outcomes.filter((outcome) => outcome.expected === category && isRight(outcome)).length;
      const named = outcomes.filter((outcome) => outcome.category === category).length;
      const wanted = outcomes.filter(({ expected }) => expected === category).length;
      return (2 * hits) / (named + wanted);
    }),
  );
}

/** Over five bins of equal size by confidence, ties in query order: mean of |share right - mean confidence|. */
export function expectedCalibrationError(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const bins = Array.from({ length: BINS }, (_, bin) => sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS));
  return mean(
    bins.filter((bin) => bin.length > 0).map((bin) => Math.abs(mean(bin.map((outcome) => Number(isRight(outcome)))) - mean(bin.map(({ confidence }) => confidence)))),
  );
}

export const brier = (outcomes: readonly Outcome[]) => mean(outcomes.map((outcome) => (outcome.confidence - Number(isRight(outcome))) ** 2));

/** The Brier score of always saying the share that is right. */
export function brierBaseRate(outcomes: readonly Outcome[]): number {
  const right = mean(outcomes.map((outcome) => Number(isRight(outcome))));
  return right * (1 - right);
}

function percentile(outcomes: readonly Outcome[], share: number): number {
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
}

/** A figure with its interval, or nulls when no query can give it. */
export function withInterval(name: string, outcomes: readonly Outcome[], figure: (outcomes: readonly Outcome[]) => number, interval?: Interval): Figures {
  if (outcomes.length === 0) return { [name]: null, [`${name}_ci`]: null };
  const [low, high] = interval ?? bootstrap(outcomes, figure);
  return { [name]: round(figure(outcomes)), [`${name}_ci`]: [round(low), round(high)] };
}

/** A share of outcomes with Wilson's interval. */
export function shareOf(name: string, outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): Figures {
  const successes = outcomes.filter(test).length;
  return withInterval(name, outcomes, (sample) => mean(sample.map((outcome) => Number(test(outcome)))), wilson(successes, outcomes.length));
}

/** All figures of the contract over a set of queries. */
export function figures(outcomes: readonly Outcome[]): Figures {
  const labelled = outcomes.filter(({ expected }) => expected !== undefined);
  const answerable = outcomes.filter(({ relevant }) => relevant !== undefined && relevant.length > 0);
  const unanswerable = outcomes.filter(({ relevant }) => relevant?.length === 0);
  const recall = (sample: readonly Outcome[]) => mean(sample.map(recallAt3));
  return {
    n: outcomes.length,
    ...shareOf("category_accuracy", labelled, isRight),
    ...withInterval("category_macro_f1", labelled, macroF1),
    ...withInterval("recall_at_3", answerable, recall),
    ...withInterval("mrr", answerable, (sample) => mean(sample.map(reciprocalRank))),
    ...withInterval("recall_at_3_cross_language", answerable.filter(({ isCrossLanguage }) => isCrossLanguage), recall),
    ...withInterval("ece", labelled, expectedCalibrationError),
    ...withInterval("brier", labelled, brier),
    brier_base_rate: labelled.length > 0 ? round(brierBaseRate(labelled)) : null,
    ...shareOf("abstention_rate_nothing_relevant", unanswerable, ({ abstained }) => abstained),
    p50_ms: outcomes.length > 0 ? percentile(outcomes, 0.5) : null,
    p95_ms: outcomes.length > 0 ? percentile(outcomes, 0.95) : null,
  };
}

/** The same figures for each group that `groupsOf` names. */
export function figuresBy(outcomes: readonly Outcome[], groupsOf: (outcome: Outcome) => readonly string[]): Record<string, Figures> {
  const names = [...new Set(outcomes.flatMap(groupsOf))].sort();
  return Object.fromEntries(names.map((name) => [name, figures(outcomes.filter((outcome) => groupsOf(outcome).includes(name)))]));
}
