import { describe, expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import { recalibrate } from "./recalibrate";

describe("what the desk would say after verdicts", () => {
  test("moves towards what was judged, for its own source alone", () => {
    const wrong = Array.from({ length: 40 }, () => outcome({ category: "other" }));
    const [retrieval, rules] = recalibrate(wrong, [outcome(), outcome({ source: "rules" })]);
    expect(retrieval?.confidence).toBeLessThan(0.2);
    expect(rules?.confidence).toBeCloseTo(0.75);
  });

  test("rests on the raw score and changes nothing else", () => {
    const [low, high] = recalibrate([], [outcome({ score: 0.3, confidence: 0.5 }), outcome({ score: 0.7, confidence: 0.5 })]);
    expect(low?.confidence).toBeLessThan(high?.confidence ?? 0);
    expect({ ...high, confidence: 0.75 }).toEqual(outcome({ score: 0.7 }));
  });
});
