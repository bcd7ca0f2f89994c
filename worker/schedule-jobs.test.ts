import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { scheduleWhenPossible } from "./schedule-jobs";

const job = defineJob({ name: "every-minute", schedule: "* * * * *", payload: z.object({}), retry: { limit: 1, delaySeconds: 1 }, expireInSeconds: 60, concurrency: 1 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose attempts end when the test says so. */
function slowQueue() {
  const attempts: PromiseWithResolvers<void>[] = [];
  const schedule = () => {
    const attempt = Promise.withResolvers<void>();
    attempts.push(attempt);
    return attempt.promise;
  };
  const away = async () => {
    attempts.at(-1)?.reject(new TypeError("the database is away"));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { attempts, away, boss: { schedule, unschedule: () => Promise.resolve() } };
}

test("an attempt that fails is made again, until one is not, or until it is given up", async () => {
  const { attempts, away, boss } = slowQueue();
  const stop = scheduleWhenPossible(boss, [job], "Europe/Brussels");
  await away();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempts).toHaveLength(2);
  await away();
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("an attempt that fails after it was given up is the last", async () => {
  const { attempts, away, boss } = slowQueue();
  const stop = scheduleWhenPossible(boss, [job], "Europe/Brussels");
  stop();
  await away();
  expect([attempts.length, vi.getTimerCount()]).toEqual([1, 0]);
});
