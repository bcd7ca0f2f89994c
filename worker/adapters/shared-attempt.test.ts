import { expect, test } from "vitest";
import { sharedAttempt } from "./shared-attempt";

function counted(results: (string | Error)[]) {
  let time = 0;
  let runs = 0;
  const attempt = sharedAttempt(
    async () => {
      const result = results[runs++];
      if (result instanceof Error) throw result;
      return result;
    },
    { retryAfterMs: 100, clock: () => time },
  );
  return { attempt, runs: () => runs, at: (now: number) => void (time = now) };
}

test("callers share one attempt, before and after it ends", async () => {
  const { attempt, runs } = counted(["made"]);
  expect(attempt.made()).toBeUndefined();
  expect(await Promise.all([attempt.get(), attempt.get()])).toEqual(["made", "made"]);
  expect(await attempt.get()).toBe("made");
  expect([attempt.made(), runs()]).toEqual(["made", 1]);
});

test("a failure is kept for a while and then tried again", async () => {
  const broken = new RangeError("broken");
  const { attempt, runs, at } = counted([broken, broken, "made"]);
  await expect(attempt.get()).rejects.toBe(broken);
  at(99);
  await expect(attempt.get()).rejects.toBe(broken);
  expect([runs(), attempt.failure()]).toEqual([1, broken]);
  at(100);
  await expect(attempt.get()).rejects.toBe(broken);
  at(150);
  await expect(attempt.get()).rejects.toBe(broken);
  expect(runs()).toBe(2);
  at(200);
  expect(await attempt.get()).toBe("made");
});
