import { expect, test } from "vitest";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { priorCalibration } from "./calibration";
import { referenceTo } from "./evidence";
import { suggestionValues } from "./save-analysis";
import { solutionText } from "./suggestion";

const ticket = referenceTo(ticketDocument({ ticketNumber: "TK20260101007" }));
const article = referenceTo(articleDocument({ title: "VPN guide" }));

test("numbers the steps and names their sources behind them", () => {
  const steps = [
    { text: "Restart it.", sources: [ticket, article] },
    { text: "Test it.", sources: [] },
  ];
  expect(solutionText(steps)).toBe("1. Restart it. [TK20260101007; VPN guide]\n2. Test it.");
  expect(solutionText([])).toBe("");
});

test("is stored with each degradation once, in the order that they came, and with what its score is worth", () => {
  const calibrations = { llm: priorCalibration("llm"), retrieval: priorCalibration("retrieval"), rules: priorCalibration("rules") };
  const suggestion = { source: "rules" as const, category: "other" as const, score: 0.4, steps: [], modelUsed: "rules", degraded: ["nothing_similar" as const, "llm_timeout" as const, "nothing_similar" as const] };
  expect(suggestionValues(suggestion, calibrations)).toEqual({
    suggestedCategory: "other",
    confidenceScore: expect.closeTo(0.75),
    rawConfidence: 0.4,
    confidenceBasis: "prior",
    confidenceN: 0,
    suggestedSolution: "",
    steps: [],
    modelUsed: "rules",
    source: "rules",
    degraded: ["nothing_similar", "llm_timeout"],
  });
});
