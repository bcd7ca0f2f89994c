import { expect, test } from "vitest";
import { percentiles } from "./percentiles";

const upTo = (count: number) => Array.from({ length: count }, (_, at) => count - at);

test("percentiles are nearest ranks of the times, in whatever order they came", () => {
  expect(percentiles(upTo(100))).toEqual({ n: 100, p50_ms: 50, p95_ms: 95, p99_ms: 99, max_ms: 100 });
  expect(percentiles(upTo(10))).toEqual({ n: 10, p50_ms: 5, p95_ms: 10, p99_ms: 10, max_ms: 10 });
});

test("times are sorted as numbers, not as text", () => {
  expect(percentiles([9, 10, 100]).p50_ms).toBe(10);
});

test("one time is every percentile, told to a tenth of a millisecond", () => {
  expect(percentiles([1.26])).toEqual({ n: 1, p50_ms: 1.3, p95_ms: 1.3, p99_ms: 1.3, max_ms: 1.3 });
});

test("no times have no percentiles, rather than zeros that look fast", () => {
  expect(percentiles([])).toMatchObject({ n: 0, p50_ms: Number.NaN, max_ms: Number.NaN });
});

test("the times that were given stay in their order", () => {
  const times = [3, 1, 2];
  percentiles(times);
  expect(times).toEqual([3, 1, 2]);
});
