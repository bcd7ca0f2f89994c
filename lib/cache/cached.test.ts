import { beforeEach, expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import { setPerProcess } from "@/lib/core/per-process";
import { wireRuntime } from "@/lib/core/runtime";
import type { Cache } from "@/lib/core/cache";
import { cached, keep, kept } from "./cached";
import { memoryCache } from "./memory-cache";

const wire = (cache: Cache) => wireRuntime({ cache } as never);
const away: Cache = { get: () => Promise.reject(new Error("connection refused")), set: () => Promise.reject(new Error("connection refused")), close: () => Promise.resolve() };
const counted = async () => Object.fromEntries((await metrics().cacheRequests.get()).values.map(({ labels, value }) => [labels.result, value]));

beforeEach(() => {
  wire(memoryCache());
  metrics().cacheRequests.reset();
  setPerProcess("cached-under-way", new Map());
});

function maker(value: unknown = { open: 3, updatedAt: new Date("2026-11-25T08:00:00.000Z"), byStatus: { in_progress: 1 } }) {
  const made = { times: 0 };
  return { made, make: () => Promise.resolve(value).then((given) => (made.times++, given)) };
}

const ask = (of: unknown, make: () => Promise<unknown>) => cached({ name: "stats", of, seconds: 60 }, make);

test("is made once and comes back as it was, its moments as dates and its keys untouched", async () => {
  const { made, make } = maker();
  const first = await ask(["E-1", 30], make);
  expect(await ask(["E-1", 30], make)).toEqual(first);
  expect([made.times, await counted()]).toEqual([1, { miss: 1, hit: 1 }]);
});

test("depends on everything that it is said to be of", async () => {
  const { made, make } = maker();
  await ask(["E-1", 30], make);
  await ask(["E-2", 30], make);
  await cached({ name: "search", of: ["E-1", 30], seconds: 60 }, make);
  expect(made.times).toBe(3);
});

test("whoever asks at the same time shares one making, and its failure is kept for nobody", async () => {
  const { made, make } = maker();
  await Promise.all([ask(1, make), ask(1, make), ask(1, make)]);
  expect(made.times).toBe(1);
  await expect(ask(2, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await ask(2, make);
  expect(made.times).toBe(2);
});

test("what is not as it should be is given out and kept for nobody", async () => {
  const { made, make } = maker({ degraded: true });
  const checked = () => cached({ name: "search", of: 1, seconds: 60, isWorthKeeping: () => false }, make);
  expect(await checked()).toEqual({ degraded: true });
  await checked();
  expect(made.times).toBe(2);
});

test("with the cache away everything is made anew, and counted as an outage", async () => {
  wire(away);
  const { made, make } = maker();
  expect(await ask(1, make)).toMatchObject({ open: 3 });
  await ask(1, make);
  expect([made.times, await counted()]).toEqual([2, { outage: 2 }]);
});

test("what is kept is found by all that it is of, and by cached too; nothing is made to look", async () => {
  const answer = { name: "stats", of: ["E-1", 30], seconds: 60 };
  expect(await kept(answer)).toBeUndefined();
  keep(answer, { updatedAt: new Date("2026-11-25T08:00:00.000Z") });
  const { made, make } = maker();
  expect([await kept(answer), await ask(answer.of, make), made.times]).toEqual([{ updatedAt: new Date("2026-11-25T08:00:00.000Z") }, { updatedAt: new Date("2026-11-25T08:00:00.000Z") }, 0]);
  expect(await kept({ ...answer, of: ["E-2", 30] })).toBeUndefined();
});

test("with the cache away nothing is kept, and nobody hears of it", async () => {
  wire(away);
  keep({ name: "stats", of: 1, seconds: 60 }, 3);
  expect(await kept({ name: "stats", of: 1, seconds: 60 })).toBeUndefined();
});
