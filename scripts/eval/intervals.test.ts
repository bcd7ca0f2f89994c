import { describe, expect, test } from "vitest";
import { bootstrap, mean, seededRandom, wilson } from "./intervals";

describe("Wilson's interval", () => {
  // Worked by hand from the formula with z = 1.959964.
  test.each([
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
    [5, 10, 0.236593, 0.763407],
    [81, 263, 0.255294, 0.366207],
    [1, 1, 0.206549, 1],
  ])("of %d in %d", (successes, n, low, high) => {
    const [found, above] = wilson(successes, n);
    expect(found).toBeCloseTo(low, 4);
    expect(above).toBeCloseTo(high, 4);
  });

  test("never leaves 0 to 1 and always holds the share", () => {
    for (let n = 1; n <= 40; n++) {
      for (let successes = 0; successes <= n; successes++) {
        const [low, high] = wilson(successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(successes / n).toBeGreaterThanOrEqual(low - 1e-12);
        expect(successes / n).toBeLessThanOrEqual(high + 1e-12);
      }
    }
  });
});

describe("drawing at random", () => {
  test("is the same for a seed and even over 0 to 1", () => {
    const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));
    const [one, again, other] = [draw(1), draw(1), draw(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(mean(one)).toBeCloseTo(0.5, 1);
    expect(Math.min(...one)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...one)).toBeLessThan(1);
  });
});

describe("the bootstrap interval", () => {
  test("of items that are all alike is their value", () => {
    expect(bootstrap([3, 3, 3], mean)).toEqual([3, 3]);
  });

  test("of a mean is near the one that theory gives", () => {
    const items = Array.from({ length: 400 }, (_, at) => at % 2);
    const [low, high] = bootstrap(items, mean);
    const half = 1.96 * Math.sqrt(0.25 / 400);
    expect(low).toBeCloseTo(0.5 - half, 1);
    expect(high).toBeCloseTo(0.5 + half, 1);
    expect(high - low).toBeGreaterThan(half);
  });

  test("is the same each time and another with another seed", () => {
    const items = Array.from({ length: 60 }, (_, at) => Math.sqrt(at));
    expect(bootstrap(items, mean)).toEqual(bootstrap(items, mean));
    expect(bootstrap(items, mean, 2)).not.toEqual(bootstrap(items, mean, 1));
  });

  test("of one item is that item", () => {
    expect(bootstrap([7], mean)).toEqual([7, 7]);
  });
});
