import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { abstention } from "./abstention";

const outcomes = [
  outcome({ tags: ["code"], relevant: ["a"], ranked: ["a", "x"], shown: ["a"] }),
  outcome({ tags: ["code"], relevant: ["a"], ranked: ["x", "a"], shown: ["x"] }),
  outcome({ tags: ["vague"], relevant: ["a"], ranked: ["a"], shown: [], abstained: true }),
  outcome({ tags: ["none"], relevant: [], ranked: ["x"], abstained: true }),
  outcome({ tags: ["none"], relevant: [], ranked: ["x"], shown: ["x"] }),
  outcome({ ranked: ["x"], abstained: true }),
];

test("what is shown is weighed against what was found, and abstaining rightly against abstaining wrongly", () => {
  expect(abstention(outcomes)).toMatchObject({
    n: 6,
    rate_nothing_relevant: 0.5,
    rate_something_relevant: 0.3333,
    recall_at_3: 1,
    shown_recall_at_3: 0.3333,
    recall_loss: 0.6667,
  });
});

test("so it is for each tag; what a tag cannot give is null", () => {
  expect(abstention(outcomes).by_tag).toMatchObject({
    code: { n: 2, rate_nothing_relevant: null, shown_recall_at_3: 0.5, recall_loss: 0.5 },
    none: { n: 2, rate_nothing_relevant: 0.5, recall_at_3: null, shown_recall_at_3: null, recall_loss: null },
    vague: { n: 1, rate_something_relevant: 1 },
  });
});

test("only the first three of what is shown count, as for recall", () => {
  expect(abstention([outcome({ relevant: ["a"], ranked: ["x", "y", "z", "a"], shown: ["x", "y", "z", "a"] })])).toMatchObject({ shown_recall_at_3: 0, recall_loss: 0 });
});

test("categories that the desk is not sure of are counted, and how many of them are right all the same", () => {
  const guess = outcome({ confidence: 0.4 });
  expect(abstention([guess, { ...guess, category: "other" }, outcome(), outcome({ expected: undefined, confidence: 0.1 })])).toMatchObject({ unsure_rate: 0.6667, unsure_accuracy: 0.5 });
  expect(abstention([outcome()])).toMatchObject({ unsure_rate: 0, unsure_accuracy: null });
});
