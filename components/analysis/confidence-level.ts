export type ConfidenceLevel = "low" | "fair" | "high";

const HIGH = 0.8;
const FAIR = 0.5;

/** The word for a confidence from 0 to 1. */
export function confidenceLevel(score: number): ConfidenceLevel {
  if (score >= HIGH) return "high";
  return score >= FAIR ? "fair" : "low";
}
