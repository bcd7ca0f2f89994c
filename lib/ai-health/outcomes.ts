import { ANALYSIS_SOURCES, CATEGORIES, LOCALES } from "@/db/enums";
import type { JudgedCell } from "./judged-cells";
import type { AiHealth, Outcome } from "./schema";

const sum = (cells: readonly JudgedCell[], wanted: (cell: JudgedCell) => boolean = () => true): number => cells.filter(wanted).reduce((all, { n }) => all + n, 0);

function outcomeOf(cells: readonly JudgedCell[]): Outcome {
  const n = sum(cells);
  return {
    n,
    accepted: sum(cells, ({ verdict }) => verdict === "accepted"),
    corrected: sum(cells, ({ verdict }) => verdict === "corrected"),
    rejected: sum(cells, ({ verdict }) => verdict === "rejected"),
    silentlyAccepted: sum(cells, ({ verdict, isRight }) => verdict === null && isRight),
    silentlyRejected: sum(cells, ({ verdict, isRight }) => verdict === null && !isRight),
    shareRight: n === 0 ? null : sum(cells, ({ isRight }) => isRight) / n,
  };
}

function outcomesBy<Key extends string>(cells: readonly JudgedCell[], keys: readonly Key[], keyOf: (cell: JudgedCell) => Key | null): Record<Key, Outcome> {
  const entries = keys.map((key) => [key, outcomeOf(cells.filter((cell) => keyOf(cell) === key))]);
  return Object.fromEntries(entries) as Record<Key, Outcome>;
}

/** What became of suggestions, in all and by what they have in common. */
export const outcomes = (cells: readonly JudgedCell[]): AiHealth["outcomes"] => ({
  all: outcomeOf(cells),
  bySource: outcomesBy(cells, ANALYSIS_SOURCES, ({ source }) => source),
  byCategory: outcomesBy(cells, CATEGORIES, ({ category }) => category),
  byLanguage: outcomesBy(cells, LOCALES, ({ language }) => language),
});
