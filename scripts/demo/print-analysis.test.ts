import { expect, test } from "vitest";
import { analysisJson } from "./analysis-json";
import { printAnalysis } from "./print-analysis";
import { displayWidth } from "./wrap-text";

const ticketSource = { type: "ticket", ticket_number: "TK20260101001", title: "Printer offline", language: "nl" };

const analysis = analysisJson.parse({
  id: "1",
  suggested_category: "hardware",
  confidence_score: 0.754,
  steps: [
    { text: "对照已解决的工单，确认原因是否相同，并按其解决方法处理。".repeat(3), sources: [ticketSource] },
    { text: "与报告人确认。", sources: [] },
  ],
  similar_tickets: [{ ticket_number: "TK20260101001", title: "Printer offline", similarity: 0.5, language: "nl" }],
  articles: [{ id: "15", title: "Van WSD naar TCP/IP", similarity: null, language: "nl" }],
  source: "retrieval",
  model_used: null,
  embedding_model: "deskwise/e5-small-desk",
  language: "zh",
  processing_time_ms: 132,
  degraded: ["llm_unreachable"],
});

const printed = printAnalysis({ ticket_number: "TK20260102001", title: "打印机脱机" }, analysis);

test("says what is suggested, on what it rests and how it was made", () => {
  expect(printed).toContain("TK20260102001  Chinese  hardware  75 %");
  expect(printed).toContain("from TK20260101001 (nl)");
  expect(printed).toContain("0.50  nl  TK20260101001");
  expect(printed).toContain("text  nl  article 15");
  expect(printed).toContain("made by retrieval, embedding deskwise/e5-small-desk, 132 ms; without a better path:\n          llm_unreachable");
});

test("stays within the terminal, Chinese included", () => {
  expect(Math.max(...printed.split("\n").map(displayWidth))).toBeLessThanOrEqual(96);
});

test("keeps what the API adds, and says so where there is no figure", () => {
  expect(analysis).toHaveProperty("id", "1");
  expect(printAnalysis({ ticket_number: "TK1", title: "x" }, { ...analysis, suggested_category: null, confidence_score: null })).toContain("no category  unmeasured");
});
