import { expect, test } from "vitest";
import { calibrationQuality } from "./calibration-quality";
import type { JudgedCell } from "./judged-cells";

/** Cells of analyses with these confidences, as the query sums them up. */
const judged = (isRight: boolean, ...confidences: number[]): JudgedCell[] =>
  confidences.map((confidence) => ({ category: "network", language: "en", source: "llm", verdict: null, isRight, bin: Math.min(9, Math.floor(confidence * 10)), n: 1, confidence, squaredError: (confidence - Number(isRight)) ** 2 }));

test("tenths of confidence with how many were right, the error between them, and Brier's score beside a constant's", () => {
  const { bins, ...whole } = calibrationQuality([...judged(true, 0.95, 0.91, 0.99, 0.62), ...judged(false, 0.95, 0.68)]);
  expect(bins.map(({ from, to }) => [from, to])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((bin) => [bin / 10, (bin + 1) / 10]));
  expect(bins[9]).toMatchObject({ n: 4, meanConfidence: expect.closeTo(0.95), shareRight: 0.75 });
  expect(bins[6]).toMatchObject({ n: 2, meanConfidence: expect.closeTo(0.65), shareRight: 0.5 });
  expect(bins[0]).toEqual({ from: 0, to: 0.1, n: 0, meanConfidence: null, shareRight: null });
  expect(whole).toEqual({
    n: 6,
    expectedCalibrationError: expect.closeTo((4 * 0.2 + 2 * 0.15) / 6),
    brier: expect.closeTo((0.05 ** 2 + 0.09 ** 2 + 0.01 ** 2 + 0.38 ** 2 + 0.95 ** 2 + 0.68 ** 2) / 6),
    brierBaseRate: expect.closeTo((4 / 6) * (2 / 6)),
  });
});

test("over- and underconfidence of one tenth make up for each other, of two do not", () => {
  expect(calibrationQuality([...judged(true, 0.55), ...judged(false, 0.55)]).expectedCalibrationError).toBeCloseTo(0.05);
  expect(calibrationQuality([...judged(true, 0.55), ...judged(false, 0.45)]).expectedCalibrationError).toBeCloseTo(0.45);
});

test("nothing is said of nothing, nor of analyses without a confidence", () => {
  const none = { n: 0, expectedCalibrationError: null, brier: null, brierBaseRate: null };
  expect(calibrationQuality([])).toMatchObject(none);
  expect(calibrationQuality(judged(true, 0.8).map((cell) => ({ ...cell, bin: null, confidence: 0, squaredError: 0 })))).toMatchObject(none);
});
