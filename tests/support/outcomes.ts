import type { Outcome } from "@/scripts/eval/figures";

/** A query that was analysed and categorised rightly; nothing was found for it and nothing is known of what should be. */
export const outcome = (given: Partial<Outcome> = {}): Outcome => ({
  id: "q1",
  language: "en",
  tags: [],
  expected: "network",
  category: "network",
  confidence: 0.75,
  score: 0.5,
  source: "retrieval",
  relevant: undefined,
  isCrossLanguage: false,
  ranked: [],
  shown: [],
  abstained: false,
  ms: 10,
  ...given,
});
