import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { inTurns } from "./in-turns";
import { type Generation, type GenerationRequest, type Generator, ModelError } from "./ports";

const request: GenerationRequest = { system: "", prompt: "", schema: {}, maxTokens: 1 };
const answer: Generation = { text: "{}", promptTokens: 1, completionTokens: 1 };

/** Calls that stay open until the test ends them, on its clock; a call may take 60 s. */
function line() {
  let time = 0;
  const open: { succeed(): void; fail(error: Error): void }[] = [];
  const generator: Generator = { model: "llama3.2:3b", generate: () => new Promise<Generation>((resolve, reject) => open.push({ succeed: () => resolve(answer), fail: reject })) };
  const { generate, turns, isIdle, atOnce } = inTurns(generator, { most: 4, timeoutMs: 60_000, now: () => new Date(time) });
  const ask = (asked: GenerationRequest = request) => generate(asked).then(({ text }) => text, (error: Error) => (error instanceof ModelError ? error.fault : error.message));
  /** Ends the call that was let through first, after so long. */
  async function end(tookMs: number, error?: Error): Promise<void> {
    time += tookMs;
    const first = open.shift();
    if (error) first?.fail(error);
    else first?.succeed();
    await turn();
  }
  return { ask, end, open, turns, isIdle, atOnce };
}

/** How many of ten calls are under way after the first ones took so long. */
async function underWay(...ends: Parameters<ReturnType<typeof line>["end"]>[]): Promise<number> {
  const { ask, end, open } = line();
  for (let count = 0; count < 10; count++) void ask();
  await turn();
  for (const ended of ends) await end(...ended);
  return open.length;
}

test("lets one call through until it is known how long one takes", async () => {
  expect(await underWay()).toBe(1);
  expect(await underWay([20_000])).toBe(1);
});

test("lets more through as long as calls take less than a quarter of their time, four at most", async () => {
  expect(await underWay([1_000])).toBe(2);
  expect(await underWay([1_000], [1_000])).toBe(3);
  expect(await underWay([1_000], [1_000], [1_000], [1_000], [1_000])).toBe(4);
});

test("lets fewer through when calls take more than half of their time, and one alone after a timeout", async () => {
  expect(await underWay([1_000], [1_000], [40_000])).toBe(2);
  expect(await underWay([1_000], [1_000], [40_000], [0], [0], [40_000])).toBe(1);
  expect(await underWay([1_000], [1_000], [0, new ModelError("timeout", "late")], [0, new ModelError("refused", "no")], [0, new ModelError("refused", "no")])).toBe(1);
});

test("says how many it lets through, and that it would take any number once it may not take more", async () => {
  const { ask, end, atOnce } = line();
  const said = [atOnce()];
  for (let count = 0; count < 10; count++) void ask();
  await turn();
  for (const took of [1_000, 1_000, 1_000, 40_000]) {
    await end(took);
    said.push(atOnce());
  }
  expect(said).toEqual([1, 2, 3, Infinity, 3]);
});

test.each(["skipped", "refused"] as const)("learns nothing from a call that was %s at once", async (fault) => {
  expect(await underWay([0, new ModelError(fault, fault)], [0, new ModelError(fault, fault)])).toBe(1);
});

test("who gives up waits no longer, and is never asked", async () => {
  const { ask, end, open } = line();
  const leaving = new AbortController();
  void ask();
  const given = ask({ ...request, signal: leaving.signal });
  leaving.abort(new Error("the job is lost"));
  expect(await given).toBe("the job is lost");
  await end(1_000);
  expect(open).toHaveLength(0);
});

test("who has waited a quarter of what a call may take is told that the model is busy, until nobody is left", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { ask, end, turns, isIdle } = line();
  const first = ask();
  const second = ask();
  await vi.advanceTimersByTimeAsync(14_999);
  expect(turns().state).toBe("unknown");
  await vi.advanceTimersByTimeAsync(1);
  expect(await second).toBe("busy");
  expect(turns()).toMatchObject({ state: "down", fault: "busy" });
  expect(isIdle()).toBe(false);
  // The one that is asked has all of its own time.
  await vi.advanceTimersByTimeAsync(40_000);
  await end(55_000);
  expect(await first).toBe("{}");
  expect(isIdle()).toBe(true);
  expect(turns()).toEqual({ state: "ready", model: "llama3.2:3b", since: new Date(55_000) });
});
