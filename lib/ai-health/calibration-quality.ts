import { BINS, type JudgedCell } from "./judged-cells";
import type { CalibrationQuality } from "./schema";

type Sums = { n: number; right: number; confidence: number; squaredError: number };

function sums(cells: readonly JudgedCell[]): Sums {
  const add = (all: Sums, { n, isRight, confidence, squaredError }: JudgedCell): Sums => ({
    n: all.n + n,
    right: all.right + (isRight ? n : 0),
    confidence: all.confidence + confidence,
    squaredError: all.squaredError + squaredError,
  });
  return cells.reduce(add, { n: 0, right: 0, confidence: 0, squaredError: 0 });
}

const ratio = (part: number, n: number): number | null => (n === 0 ? null : part / n);

/** How well confidence says how often the category is right: reliability by tenths, expected calibration error, and Brier score (Brier 1950). */
export function calibrationQuality(cells: readonly JudgedCell[]): CalibrationQuality {
  const scored = cells.filter(({ bin }) => bin !== null);
  const all = sums(scored);
  const tenths = Array.from({ length: BINS }, (_, bin) => ({ bin, ...sums(scored.filter((cell) => cell.bin === bin)) }));
  const error = tenths.reduce((total, { right, confidence }) => total + Math.abs(right - confidence), 0);
  const base = ratio(all.right, all.n);
  return {
    n: all.n,
    bins: tenths.map(({ bin, n, right, confidence }) => ({ from: bin / BINS, to: (bin + 1) / BINS, n, meanConfidence: ratio(confidence, n), shareRight: ratio(right, n) })),
    expectedCalibrationError: ratio(error, all.n),
    brier: ratio(all.squaredError, all.n),
    brierBaseRate: base === null ? null : base * (1 - base),
  };
}
