import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { repeatFigures } from "./repeat-figures";

/** Two queries of four scored analyses each: one always right, one always wrong, both worth 0.5. */
const scored = ["right", "wrong"].flatMap((id) => Array.from({ length: 4 }, () => outcome({ id, category: id === "right" ? "network" : "other", confidence: 0.5 })));

test("all that was scored is pooled, and told apart by query", () => {
  // Bins of 1, 2, 1, 2, 2 in this order: right, right right, right, wrong wrong, wrong wrong.
  expect(repeatFigures(scored, 8)).toMatchObject({ repeats: 8, n: 8, queries: 2, ece: 0.5, brier: 0.25, brier_base_rate: 0.25 });
});

test("the interval takes queries, not analyses, for its evidence: of two there is next to none", () => {
  const sure = scored.map((one) => ({ ...one, confidence: 1 }));
  expect(repeatFigures(sure, 8)).toMatchObject({ brier: 0.5, brier_ci: [0, 1] });
});

test("what would be called a guess is counted, and how much of it is right", () => {
  const guesses = scored.map((one, at) => (at % 4 === 0 ? { ...one, confidence: 0.49 } : one));
  expect(repeatFigures(guesses, 8)).toMatchObject({ unsure_rate: 0.25, unsure_accuracy: 0.5 });
  expect(repeatFigures(scored, 8)).toMatchObject({ unsure_rate: 0, unsure_accuracy: null });
});

test("nothing scored gives nothing", () => {
  expect(repeatFigures([], 5)).toEqual({ repeats: 5, n: 0, queries: 0, ece: null, ece_ci: null, brier: null, brier_ci: null, brier_base_rate: null, unsure_rate: null, unsure_accuracy: null });
});
