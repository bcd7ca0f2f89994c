import { beforeEach, expect, test, vi } from "vitest";
import { stopwatch } from "./stopwatch";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  return () => vi.useRealTimers();
});

test("a stopwatch gives whole milliseconds since it was made, as often as it is asked", () => {
  vi.advanceTimersByTime(5_000);
  const elapsed = stopwatch();
  expect(elapsed()).toBe(0);
  vi.advanceTimersByTime(1_234);
  expect([elapsed(), elapsed()]).toEqual([1_234, 1_234]);
});

test("two stopwatches run apart from each other", () => {
  const first = stopwatch();
  vi.advanceTimersByTime(10);
  const second = stopwatch();
  vi.advanceTimersByTime(5);
  expect([first(), second()]).toEqual([15, 5]);
});
