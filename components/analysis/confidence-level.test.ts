import { expect, it } from "vitest";
import { confidenceLevel } from "./confidence-level";

it.each([[0, "low"], [0.49, "low"], [0.5, "fair"], [0.75, "fair"], [0.79, "fair"], [0.8, "high"], [1, "high"]] as const)("calls %d %s", (score, level) => {
  expect(confidenceLevel(score)).toBe(level);
});
