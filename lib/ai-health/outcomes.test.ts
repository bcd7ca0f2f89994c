import { expect, test } from "vitest";
import type { JudgedCell } from "./judged-cells";
import { outcomes } from "./outcomes";

const cell = (given: Partial<JudgedCell>): JudgedCell => ({ category: "network", language: "nl", source: "llm", verdict: "accepted", isRight: true, bin: 7, n: 1, confidence: 0.75, squaredError: 0.0625, ...given });

const NONE = { n: 0, accepted: 0, corrected: 0, rejected: 0, silentlyAccepted: 0, silentlyRejected: 0, shareRight: null };

test("each way to judge is counted apart, and what was right over all of them", () => {
  const { all } = outcomes([
    cell({ n: 5 }),
    cell({ verdict: "corrected", isRight: false, n: 2 }),
    cell({ verdict: "corrected", n: 1 }),
    cell({ verdict: "rejected", isRight: false, n: 3 }),
    cell({ verdict: null, n: 4 }),
    cell({ verdict: null, isRight: false, n: 1 }),
  ]);
  expect(all).toEqual({ n: 16, accepted: 5, corrected: 3, rejected: 3, silentlyAccepted: 4, silentlyRejected: 1, shareRight: 10 / 16 });
});

test("by source, category and language; what was never judged is there with nothing", () => {
  const found = outcomes([cell({ n: 2 }), cell({ source: "rules", category: "other", language: "zh", verdict: null })]);
  expect(found.bySource).toEqual({ llm: { ...NONE, n: 2, accepted: 2, shareRight: 1 }, retrieval: NONE, rules: { ...NONE, n: 1, silentlyAccepted: 1, shareRight: 1 } });
  expect(Object.entries(found.byCategory).map(([category, { n }]) => [category, n])).toEqual([["hardware", 0], ["software", 0], ["network", 2], ["permission", 0], ["other", 1]]);
  expect(Object.entries(found.byLanguage).map(([language, { n }]) => [language, n])).toEqual([["zh", 1], ["en", 0], ["fr", 0], ["nl", 2]]);
});

test("an analysis without category or source counts in all alone", () => {
  const found = outcomes([cell({ category: null, source: null })]);
  expect([found.all.n, found.bySource.llm.n, found.byCategory.network.n]).toEqual([1, 0, 0]);
});
