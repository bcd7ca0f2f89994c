import { describe, expect, test } from "vitest";
import { outcome } from "@/tests/support/outcomes";
import type { Outcome } from "./figures";
import { repeatSplits } from "./repeat-splits";

/** So many queries, each with a score of its own; every third is wrong. */
const queries = (n: number): Outcome[] => Array.from({ length: n }, (_, at) => outcome({ id: `q${at}`, score: 0.2 + (0.6 * at) / n, category: at % 3 === 0 ? "other" : "network", confidence: 0.99 }));

const confidences = (scored: readonly Outcome[], id: string) => scored.filter((one) => one.id === id).map(({ confidence }) => confidence);

describe("repeats", () => {
  test("score one half each time, an odd query less, and every query in the long run", () => {
    const scored = repeatSplits(queries(9), 30);
    expect(scored).toHaveLength(30 * 4);
    expect(new Set(scored.map(({ id }) => id)).size).toBe(9);
    for (let at = 0; at < scored.length; at += 4) expect(new Set(scored.slice(at, at + 4).map(({ id }) => id)).size).toBe(4);
  });

  test("never score a query with its own verdict: were it otherwise right, what it is worth in each repeat would be the same", () => {
    const [given, other] = [queries(8), queries(8)];
    for (const [at, { id, expected }] of given.entries()) {
      const turned = other.with(at, { ...(other[at] ?? outcome()), category: other[at]?.category === expected ? "software" : "network" });
      const before = confidences(repeatSplits(given, 20), id);
      expect(before.length).toBeGreaterThan(3);
      expect(confidences(repeatSplits(turned, 20), id)).toEqual(before);
    }
  });

  test("do learn from the verdicts on the others", () => {
    const allWrong = queries(8).map((one) => ({ ...one, category: "software" as const }));
    const allRight = queries(8).map((one) => ({ ...one, category: "network" as const }));
    const [worst, best] = [allWrong, allRight].map((outcomes) => repeatSplits(outcomes, 5).map(({ confidence }) => confidence));
    for (const [at, confidence] of (worst ?? []).entries()) expect(confidence).toBeLessThan(best?.[at] ?? 0);
  });

  test("are the same for the same seed, others for another", () => {
    const order = (seed: number) => repeatSplits(queries(12), 3, seed).map(({ id }) => id);
    expect(order(3)).toEqual(order(3));
    expect(order(3)).not.toEqual(order(4));
  });

  test("leave out what is not labelled; none are none", () => {
    expect(repeatSplits([outcome({ expected: undefined }), ...queries(2)], 4).every(({ expected }) => expected)).toBe(true);
    expect(repeatSplits(queries(4), 0)).toEqual([]);
    expect(repeatSplits([], 3)).toEqual([]);
  });
});
