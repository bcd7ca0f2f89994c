import { describe, expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { expectedCalibrationError, figures, figuresBy, recallAt3 } from "./figures";

describe("recall among the first three", () => {
  test.each<[string[], string[], number]>([
    [["a"], ["a", "x", "y"], 1],
    [["a"], ["x", "y", "z", "a"], 0],
    [["a", "b"], ["x", "a", "y", "b"], 0.5],
    [["a", "b", "c", "d"], ["d", "b", "a", "c"], 1],
    [["a", "b", "c", "d"], ["x", "b", "y"], 1 / 3],
    [["a"], [], 0],
  ])("of %j in %j is %d", (relevant, ranked, recall) => {
    expect(recallAt3(outcome({ relevant, ranked }))).toBeCloseTo(recall, 10);
  });
});

describe("figures that were worked by hand", () => {
  const found = figures([
    outcome({ relevant: ["a"], ranked: ["a"], ms: 10, confidence: 0.9 }),
    outcome({ relevant: ["a", "b"], ranked: ["x", "b"], isCrossLanguage: true, ms: 20, category: "hardware", confidence: 0.6 }),
    outcome({ relevant: ["a"], ranked: ["x", "y", "z"], ms: 30, expected: "hardware", category: "hardware", confidence: 0.8 }),
    outcome({ relevant: [], ranked: ["x"], abstained: true, ms: 40, expected: "hardware", category: "network", confidence: 0.5 }),
    outcome({ relevant: [], ranked: ["x"], ms: 50, expected: undefined, confidence: 0.1 }),
  ]);

  test.each<[string, number]>([
    ["n", 5],
    ["category_accuracy", 0.5],
    // network: 1 hit, 2 named, 2 wanted; hardware the same.
    ["category_macro_f1", 0.5],
    ["recall_at_3", (1 + 0.5 + 0) / 3],
    ["mrr", (1 + 0.5 + 0) / 3],
    ["recall_at_3_cross_language", 0.5],
    // Four bins of one, ordered by confidence: |0-0.5|, |0-0.6|, |1-0.8|, |1-0.9|.
    ["ece", (0.5 + 0.6 + 0.2 + 0.1) / 4],
    ["brier", (0.01 + 0.36 + 0.04 + 0.25) / 4],
    ["brier_base_rate", 0.25],
    ["abstention_rate_nothing_relevant", 0.5],
    ["p50_ms", 30],
    ["p95_ms", 50],
  ])("%s", (name, value) => {
    expect(found[name]).toBeCloseTo(value, 4);
  });

  test("each share stands beside its interval, which holds it", () => {
    for (const name of ["category_accuracy", "category_macro_f1", "recall_at_3", "mrr", "recall_at_3_cross_language", "ece", "brier", "abstention_rate_nothing_relevant"]) {
      const [low, high] = found[`${name}_ci`] as [number, number];
      expect(low, name).toBeLessThanOrEqual(Number(found[name]));
      expect(high, name).toBeGreaterThanOrEqual(Number(found[name]));
    }
    expect(found.category_accuracy_ci).toEqual([expect.closeTo(0.15, 2), expect.closeTo(0.85, 2)]);
  });

  test("nothing is there that the contract does not name", () => {
    const shares = ["category_accuracy", "category_macro_f1", "recall_at_3", "mrr", "recall_at_3_cross_language", "ece", "brier", "abstention_rate_nothing_relevant"];
    const names = ["n", ...shares.flatMap((name) => [name, `${name}_ci`]), "brier_base_rate", "p50_ms", "p95_ms"];
    expect(Object.keys(found).toSorted()).toEqual(names.toSorted());
  });
});

test("what a file cannot give is null", () => {
  const { n, p50_ms, ...rest } = figures([outcome({ expected: undefined })]);
  expect([n, p50_ms]).toEqual([1, 10]);
  for (const [name, value] of Object.entries(rest)) if (name !== "p95_ms") expect(value, name).toBeNull();
  for (const [name, value] of Object.entries(figures([]))) expect(value, name).toBe(name === "n" ? 0 : null);
});

test("a query whose relevant documents are unknown counts neither for recall nor for abstention", () => {
  const known = outcome({ relevant: ["a"], ranked: ["a"] });
  expect(figures([known, outcome({ abstained: true })])).toMatchObject({ recall_at_3: 1, abstention_rate_nothing_relevant: null });
});

describe("the calibration error", () => {
  test("takes five bins of equal size by confidence, ties in query order", () => {
    const outcomes = Array.from({ length: 10 }, (_, at) => outcome({ confidence: 0.5, category: at < 5 ? "network" : "other" }));
    // Bins of two in query order: right, right | right, right | right, wrong | wrong, wrong | wrong, wrong.
    expect(expectedCalibrationError(outcomes)).toBeCloseTo((0.5 + 0.5 + 0 + 0.5 + 0.5) / 5, 10);
  });

  test("of confidences that come true is zero, of the opposite one", () => {
    expect(expectedCalibrationError([outcome({ confidence: 1 }), outcome({ confidence: 0, category: "other" })])).toBe(0);
    expect(expectedCalibrationError([outcome({ confidence: 0 }), outcome({ confidence: 1, category: "other" })])).toBe(1);
  });
});

test("macro F1 counts each labelled category alike, one that was never named as 0", () => {
  const outcomes = [outcome(), outcome(), outcome(), outcome({ expected: "other", category: "network" })];
  // network: 2*3/(4+3); other: 0.
  expect(figures(outcomes).category_macro_f1).toBeCloseTo((6 / 7 + 0) / 2, 4);
});

test("groups have the same figures, an outcome in each group that it names", () => {
  const outcomes = [outcome({ language: "fr", tags: ["short", "vpn"] }), outcome({ language: "zh", tags: ["vpn"], category: "other" })];
  const byTag = figuresBy(outcomes, ({ tags }) => tags);
  expect(Object.keys(byTag)).toEqual(["short", "vpn"]);
  expect(byTag).toMatchObject({ short: { n: 1, category_accuracy: 1 }, vpn: { n: 2, category_accuracy: 0.5 } });
  expect(figuresBy(outcomes, ({ language }) => [language])).toMatchObject({ fr: { n: 1 }, zh: { n: 1, category_accuracy: 0 } });
});
