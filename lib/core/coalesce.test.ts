import { beforeEach, expect, test, vi } from "vitest";
import { coalesce } from "./coalesce";

/** Runs that end when the test says so. */
function heldWork() {
  const runs: PromiseWithResolvers<void>[] = [];
  const work = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  return { runs, work };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("who asks during a run waits for one that begins afterwards, together with all others", async () => {
  const { runs, work } = heldWork();
  const ask = coalesce(work);
  const [first, second, third] = [ask(), ask(), ask()];
  expect([second === third, runs.length]).toEqual([true, 1]);
  runs[0]?.resolve();
  await first;
  await settle();
  expect(runs).toHaveLength(2);
  runs[1]?.resolve();
  await Promise.all([second, third]);
  await settle();
  void ask();
  expect(runs).toHaveLength(3);
});

test("a run that fails is the failure of those who asked for it, and the next begins all the same", async () => {
  const { runs, work } = heldWork();
  const ask = coalesce(work);
  const first = ask();
  const second = ask();
  runs[0]?.reject(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await settle();
  runs[1]?.resolve();
  await second;
  expect(runs).toHaveLength(2);
});

test("between two runs lies the gap, however often it is asked for", async () => {
  const { runs, work } = heldWork();
  const ask = coalesce(work, 50);
  const first = ask();
  runs[0]?.resolve();
  await first;
  void ask();
  void ask();
  await vi.advanceTimersByTimeAsync(49);
  expect(runs).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(runs).toHaveLength(2);
});
