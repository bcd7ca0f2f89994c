import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { betweenTransactions, countedTransaction } from "./between-transactions";

function held(name: string, seen: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async () => {
    seen.push(`${name} begins`);
    await promise;
    seen.push(`${name} ends`);
    return name;
  };
  return { work, release: resolve };
}

test("waits for open transactions, and holds back those that come meanwhile", async () => {
  const seen: string[] = [];
  const [first, blocking, second] = [held("first", seen), held("blocking", seen), held("second", seen)];
  const before = [countedTransaction(first.work), betweenTransactions(blocking.work)];
  await nextTurn();
  const all = [...before, countedTransaction(second.work)];
  second.release();
  blocking.release();
  first.release();
  expect(await Promise.all(all)).toEqual(["first", "blocking", "second"]);
  expect(seen).toEqual(["first begins", "first ends", "blocking begins", "blocking ends", "second begins", "second ends"]);
});

test("waits half a second at most for one that goes on and on", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const seen: string[] = [];
  const [long, blocking] = [held("long", seen), held("blocking", seen)];
  const all = [countedTransaction(long.work), betweenTransactions(blocking.work)];
  blocking.release();
  await vi.advanceTimersByTimeAsync(499);
  expect(seen).toEqual(["long begins"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(["long begins", "blocking begins", "blocking ends"]);
  long.release();
  expect(await Promise.all(all)).toEqual(["long", "blocking"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("what fails holds nobody back for ever", async () => {
  await expect(betweenTransactions(() => Promise.reject(new RangeError("model")))).rejects.toThrow("model");
  await expect(countedTransaction(() => Promise.reject(new RangeError("query")))).rejects.toThrow("query");
  expect(await betweenTransactions(() => Promise.resolve("quiet"))).toBe("quiet");
  expect(await countedTransaction(() => Promise.resolve("open"))).toBe("open");
});

test("two that block run after each other, with transactions between them or not", async () => {
  const seen: string[] = [];
  const [a, b] = [held("a", seen), held("b", seen)];
  const both = Promise.all([betweenTransactions(a.work), betweenTransactions(b.work)]);
  b.release();
  a.release();
  await both;
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});
