/** A lower and an upper bound that hold the true value with 95 %. */
export type Interval = [number, number];

const Z = 1.959964;
const RESAMPLES = 1_000;

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Wilson's score interval of a share of `n` that is `successes / n`. */
export function wilson(successes: number, n: number): Interval {
  const share = successes / n;
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Mulberry32: small, seeded, even enough to draw samples with. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The percentile interval of a figure over resamples of its items; the same seed gives the same interval. */
export function bootstrap<Item>(items: readonly Item[], figure: (items: readonly Item[]) => number, seed = 1): Interval {
  const random = seededRandom(seed);
  const draw = () => items[Math.floor(random() * items.length)] as Item;
  const figures = Array.from({ length: RESAMPLES }, () => figure(items.map(draw))).sort((a, b) => a - b);
  const at = (share: number) => figures[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
