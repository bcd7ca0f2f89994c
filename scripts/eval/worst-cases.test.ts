import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { worstCases } from "./worst-cases";

const found = { relevant: ["a"], ranked: ["a"], shown: ["a"] };

test("what is right, found and shown is no bad case; neither is a query of which nothing is known", () => {
  expect(worstCases([outcome(found), outcome({ relevant: [], abstained: true }), outcome({ expected: undefined, category: "other" })])).toEqual([]);
});

test("each case says what was wanted, what came, and why it is bad, the worst first", () => {
  const cases = worstCases([
    outcome({ ...found, id: "unsure", category: "other", confidence: 0.4 }),
    outcome({ ...found, id: "sure", category: "other", confidence: 0.9 }),
    outcome({ id: "lost", relevant: ["a", "b"], ranked: ["x", "a", "y", "b"], shown: [], abstained: true, category: "other", confidence: 0.5 }),
    outcome({ id: "noise", relevant: [], ranked: ["x"], shown: ["x"] }),
  ]);
  expect(cases.map(({ id, why }) => [id, why])).toEqual([
    ["lost", ["wrong_category", "relevant_not_ranked", "relevant_not_shown"]],
    ["noise", ["shown_though_nothing_is_relevant"]],
    ["sure", ["wrong_category"]],
    ["unsure", ["wrong_category"]],
  ]);
  expect(cases[0]).toEqual({ id: "lost", language: "en", expected: "network", suggested: "other", confidence: 0.5, relevant: ["a", "b"], ranked: ["x", "a", "y"], shown: [], why: cases[0]?.why });
});

test("ten at most", () => {
  expect(worstCases(Array.from({ length: 12 }, (_, at) => outcome({ id: `q${at}`, category: "other" })))).toHaveLength(10);
});

test("what is not labelled is null", () => {
  expect(worstCases([outcome({ expected: undefined, relevant: [], ranked: ["x"] })])[0]).toMatchObject({ expected: null, relevant: [] });
  expect(worstCases([outcome({ category: "other" })])[0]).toMatchObject({ relevant: null });
});
