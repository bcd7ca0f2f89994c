import type { Suggestion } from "@/lib/analysis/suggestion";

/** A suggestion with nothing in it but what is told. */
export const suggestion = (facts: Partial<Suggestion> = {}): Suggestion => ({
  source: "retrieval",
  category: "network",
  score: 0.5,
  steps: [],
  sourcesDropped: 0,
  priority: null,
  reply: null,
  questions: [],
  modelUsed: "retrieval",
  degraded: [],
  ...facts,
});
