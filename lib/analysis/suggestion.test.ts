import { expect, test } from "vitest";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
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

test("is stored with each degradation once, in the order that they came", () => {
  const suggestion = { source: "rules" as const, category: "other" as const, confidence: 0.75, steps: [], modelUsed: "rules", degraded: ["nothing_similar" as const, "llm_timeout" as const, "nothing_similar" as const] };
  expect(suggestionValues(suggestion)).toEqual({
    suggestedCategory: "other",
    confidenceScore: 0.75,
    suggestedSolution: "",
    steps: [],
    modelUsed: "rules",
    source: "rules",
    degraded: ["nothing_similar", "llm_timeout"],
  });
});
