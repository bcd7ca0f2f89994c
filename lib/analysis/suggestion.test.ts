import { expect, test } from "vitest";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { suggestion } from "@/tests/support/suggestions";
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
  const ruled = suggestion({ source: "rules", category: "other", score: 0.5, modelUsed: "rules", priority: "high", reply: "Hello.", questions: ["When?"], sourcesDropped: 2, degraded: ["nothing_similar", "llm_timeout", "nothing_similar"] });
  expect(suggestionValues(ruled, calibrations)).toEqual({
    suggestedCategory: "other",
    confidenceScore: expect.closeTo(0.75),
    rawConfidence: 0.5,
    confidenceBasis: "prior",
    confidenceN: 0,
    suggestedSolution: "",
    steps: [],
    partialSteps: null,
    sourcesDropped: 2,
    suggestedPriority: "high",
    draftReply: "Hello.",
    questions: ["When?"],
    modelUsed: "rules",
    source: "rules",
    degraded: ["nothing_similar", "llm_timeout"],
  });
});
