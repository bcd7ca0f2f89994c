import { expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { report } from "./report";
import { summary } from "./summary";

const wrong = outcome({ id: "q7", category: "other", confidence: 0.9, relevant: ["a1"], ranked: ["x1"], shown: ["x1"], tags: ["vpn"] });

test("tells all that the report holds, in words", () => {
  const told = summary(report([{ name: "a.jsonl", outcomes: [wrong, outcome({ id: "q8" })] }], { repeats: 3, seed: 1, priors: true }));
  expect(told).toMatch(/^all +2 +0\.500/m);
  expect(told).toMatch(/^vpn +1 +0\.000/m);
  expect(told).toContain("Shown: recall@3 0.000 of 0.000");
  expect(told).toContain("Calibration over 3 splits, 3 scored analyses of");
  expect(told).toMatch(/Prior of retrieval: intercept [\d.-]+, slope [\d.-]+, from 2 queries/);
  expect(told).toMatch(/^network +0 +0 +1 +0 +1$/m);
  expect(told).toContain("q7  network taken for other (0.90)  wanted a1, ranked x1  wrong_category, relevant_not_ranked");
});

test("leaves out what nobody asked for and what there is not", () => {
  const told = summary(report([{ name: "a.jsonl", outcomes: [outcome({ expected: undefined })] }], { repeats: 0, seed: 1, priors: false }));
  for (const part of ["Calibration", "Prior", "Labelled", "Worst"]) expect(told).not.toContain(part);
  expect(told).toContain("recall@3 - of -");
});
