const STEPS = [1, 2, 5, 10];

/** Round numbers from 0 on that divide an axis evenly; the last is at least `most`. Whole numbers, as things are counted. */
export function axisTicks(most: number, wanted = 4): number[] {
  const rough = Math.max(1, most) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (STEPS.find((candidate) => candidate * power >= rough) ?? 10));
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, place) => place * step);
}

/** A share of a whole in percent; nothing of nothing is nothing. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** The path of a line through values, in a box of 100 by 100 whose lower edge is 0. */
export function linePath(values: readonly number[], top: number): string {
  const last = Math.max(1, values.length - 1);
  return values.map((value, place) => `${place === 0 ? "M" : "L"}${round((100 * place) / last)} ${round(100 - percentOf(value, top))}`).join("");
}

/** The same, closed along the lower edge. */
export const areaPath = (values: readonly number[], top: number): string => (values.length === 0 ? "" : `${linePath(values, top)}L100 100L0 100Z`);

/** Places along an axis that bear a label: the first, the last, and others evenly between. */
export function labelledPlaces(length: number, wanted: number): number[] {
  const labels = Math.min(length, wanted);
  if (labels < 2) return labels === 0 ? [] : [0];
  return [...new Set(Array.from({ length: labels }, (_, label) => Math.round((label * (length - 1)) / (labels - 1))))];
}

/** Where durations stand between the shortest and the longest, in percent, by their logarithm: minutes and weeks on one axis. */
export function logPlace(value: number, least: number, most: number): number {
  if (most <= least) return 50;
  const [low, high] = [Math.log(Math.max(1, least)), Math.log(Math.max(2, most))];
  return round(Math.min(100, Math.max(0, (100 * (Math.log(Math.max(1, value)) - low)) / (high - low))));
}

const round = (value: number): number => Math.round(value * 100) / 100;
