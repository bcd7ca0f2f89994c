import { expect, test } from "vitest";
import type { AnalysisSource } from "@/db/enums";
import { calibrate } from "@/lib/analysis/calibration";
import { outcome } from "@/tests/support/outcomes";
import { fitPriors } from "./fit-priors";

/** A hundred queries of one score, a share of which is right. */
const made = (source: AnalysisSource, score: number, right: number) => Array.from({ length: 100 }, (_, at) => outcome({ source, score, category: at < right * 100 ? "network" : "other" }));

const worth = (prior: { intercept: number; slope: number } | undefined, score: number) => calibrate({ intercept: 0, slope: 0, ...prior, n: 0 }, score).confidence;

test("a source's line goes through what was measured", () => {
  const { retrieval, ...others } = fitPriors([...made("retrieval", 0.3, 0.5), ...made("retrieval", 0.7, 0.9)]);
  expect(others).toEqual({});
  expect(retrieval).toMatchObject({ n: 200, share_right: 0.7 });
  expect(worth(retrieval, 0.3)).toBeCloseTo(0.5, 1);
  expect(worth(retrieval, 0.7)).toBeCloseTo(0.9, 1);
});

test("rules start at 0.75 in the middle, whatever is measured, and learn how steep they are", () => {
  const { rules } = fitPriors([...made("rules", 0.3, 0.5), ...made("rules", 0.7, 0.99)]);
  expect(worth(rules, 0.5)).toBeCloseTo(0.75, 3);
  expect(worth(rules, 0.3)).toBeLessThan(0.6);
  expect(worth(rules, 0.7)).toBeGreaterThan(0.85);
});

test("queries without a label say nothing, and what is always right stays finite", () => {
  expect(fitPriors([outcome({ expected: undefined })])).toEqual({});
  expect(worth(fitPriors(made("retrieval", 0.5, 1)).retrieval, 0.5)).toBeLessThan(0.9999);
});
