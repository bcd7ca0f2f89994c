import { expect, test } from "vitest";
import { suggestion } from "@/tests/support/suggestions";
import { priorCalibration } from "./calibration";
import { suggestionValues } from "./save-analysis";

const unmeasured = { llm: priorCalibration("llm"), retrieval: priorCalibration("retrieval"), rules: priorCalibration("rules") };

/** Calibrations by which every score of rules is worth as much. */
const worth = (share: number) => ({ ...unmeasured, rules: { intercept: Math.log(share / (1 - share)), slope: 0, n: 40 } });

test("a category that is more likely wrong than right is given, and said to be a guess", () => {
  const values = suggestionValues(suggestion({ source: "rules", category: "network", degraded: ["nothing_similar"] }), worth(0.45));
  expect(values).toMatchObject({ suggestedCategory: "network", confidenceScore: expect.closeTo(0.45), confidenceBasis: "measured", confidenceN: 40, degraded: ["nothing_similar", "unsure"] });
});

test("one that is more likely right is no guess", () => {
  expect(suggestionValues(suggestion({ source: "rules" }), worth(0.55)).degraded).not.toContain("unsure");
});

test("before any feedback rules that nothing speaks for are guessing, those in the middle of their scale are not", () => {
  const degraded = (score: number) => suggestionValues(suggestion({ source: "rules", score }), unmeasured).degraded;
  expect(degraded(0.1)).toContain("unsure");
  expect(degraded(0.5)).not.toContain("unsure");
});
