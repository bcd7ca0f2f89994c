import type { Category } from "@/db/enums";
import { type Outcome, recallAt3, shownRecallAt3 } from "./figures";

export type Fault = "wrong_category" | "relevant_not_ranked" | "relevant_not_shown" | "shown_though_nothing_is_relevant";

export interface WorstCase {
  id: string;
  language: string;
  expected: Category | null;
  suggested: Category;
  confidence: number;
  /** Null: not labelled. */
  relevant: string[] | null;
  /** The first three, before any threshold. */
  ranked: string[];
  shown: string[];
  why: Fault[];
}

const WORST = 10;
const TOP = 3;

/** What is wrong with an analysis and how bad it is: a wrong category as bad as it is sure, a lost document as bad as its share. */
function faultsOf(outcome: Outcome): [Fault, number][] {
  const { expected, category, confidence, relevant } = outcome;
  const faults: [Fault, number][] = [];
  if (expected !== undefined && expected !== category) faults.push(["wrong_category", confidence]);
  if (relevant?.length) {
    const [ranked, shown] = [recallAt3(outcome), shownRecallAt3(outcome)];
    faults.push(["relevant_not_ranked", 1 - ranked], ["relevant_not_shown", ranked - shown]);
  } else if (relevant && !outcome.abstained) {
    faults.push(["shown_though_nothing_is_relevant", 1]);
  }
  return faults.filter(([, weight]) => weight > 0);
}

/** The ten worst analyses, the worst first; fewer when fewer have a fault. */
export function worstCases(outcomes: readonly Outcome[]): WorstCase[] {
  return outcomes
    .map((outcome) => ({ outcome, faults: faultsOf(outcome) }))
    .filter(({ faults }) => faults.length > 0)
    .map((found) => ({ ...found, weight: found.faults.reduce((sum, [, weight]) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORST)
    .map(({ outcome: { id, language, expected = null, category: suggested, confidence, relevant = null, ranked, shown }, faults }) => ({
      id,
      language,
      expected,
      suggested,
      confidence,
      relevant,
      ranked: ranked.slice(0, TOP),
      shown,
      why: faults.map(([fault]) => fault),
    }));
}
