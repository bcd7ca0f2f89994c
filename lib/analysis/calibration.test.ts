import { describe, expect, test } from "vitest";
import { ANALYSIS_SOURCES } from "@/db/enums";
import { calibrate, fitCalibration, isUnsure, type JudgedScore, priorCalibration } from "./calibration";

/** So many judged analyses of one score, a share of which is right. */
const judged = (n: number, score: number, right: number): JudgedScore[] => Array.from({ length: n }, (_, index) => ({ score, isRight: index < Math.round(n * right) }));

const worth = (source: (typeof ANALYSIS_SOURCES)[number], given: readonly JudgedScore[], score: number) => calibrate(fitCalibration(source, given), score).confidence;

test.each(ANALYSIS_SOURCES)("without feedback %s is what is believed of it, and unmeasured", (source) => {
  expect(fitCalibration(source, [])).toEqual(priorCalibration(source));
  expect(calibrate(priorCalibration(source), 0.5)).toMatchObject({ basis: "prior", n: 0 });
});

test("rules start at 0.75 in the middle of their scale, as language models do; retrieval is worth more", () => {
  expect(worth("rules", [], 0.5)).toBeCloseTo(0.75);
  expect(worth("llm", [], 0.5)).toBeCloseTo(0.75);
  expect(worth("retrieval", [], 0.5)).toBeGreaterThan(0.75);
});

test.each(ANALYSIS_SOURCES)("a surer analysis by %s is worth more", (source) => {
  const values = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((score) => worth(source, [], score));
  expect([...values].sort((a, b) => a - b)).toEqual(values);
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) expect(value > 0 && value < 1).toBe(true);
});

test("more likely wrong than right is unsure", () => {
  expect([0, 0.49, 0.5, 0.51, 1].map(isUnsure)).toEqual([true, true, false, false, false]);
});

describe("feedback takes the belief's place", () => {
  test("a few verdicts move it a little, many nearly all the way", () => {
    const [few, many] = [worth("rules", judged(4, 0.4, 0.25), 0.4), worth("rules", judged(400, 0.4, 0.25), 0.4)];
    expect(few).toBeLessThan(worth("rules", [], 0.4));
    expect(few).toBeGreaterThan(0.35);
    expect(many).toBeCloseTo(0.25, 1);
  });

  test("learns which scores are worth more", () => {
    const given = [...judged(200, 0.2, 0.3), ...judged(200, 0.9, 0.95)];
    expect(worth("rules", given, 0.2)).toBeCloseTo(0.3, 1);
    expect(worth("rules", given, 0.9)).toBeCloseTo(0.95, 1);
  });

  test.each([[1], [0]])("holds when all of them say the same: %d", (right) => {
    const confidence = worth("llm", judged(500, 0.8, right), 0.8);
    expect(Math.abs(confidence - right)).toBeLessThan(0.05);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  });

  test("that contradicts itself never makes what speaks more for a category worth less: all scores are worth the share that is right", () => {
    const given = [...judged(200, 0.2, 0.9), ...judged(200, 0.9, 0.5)];
    expect(worth("rules", given, 0.2)).toBeCloseTo(0.7, 1);
    expect(worth("rules", given, 0.9)).toBe(worth("rules", given, 0.2));
  });

  test("counts as measured from thirty on", () => {
    expect(calibrate(fitCalibration("llm", judged(29, 0.5, 1)), 0.5)).toMatchObject({ basis: "prior", n: 29 });
    expect(calibrate(fitCalibration("llm", judged(30, 0.5, 1)), 0.5)).toMatchObject({ basis: "measured", n: 30 });
  });
});
