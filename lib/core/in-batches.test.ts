import { expect, test } from "vitest";
import { inBatches } from "./in-batches";

const never = () => false;

/** Work that notes its batches and ends when it is told to. */
function noted(fails: (items: readonly number[]) => boolean = () => false) {
  const batches: number[][] = [];
  const gates: (() => void)[] = [];
  const work = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise<void>((resolve) => gates.push(resolve));
    if (fails(items)) throw new Error(`no ${items.join()}`);
    return items.map((item) => item * 10);
  };
  const endNext = async () => {
    gates.shift()?.();
    await new Promise(setImmediate);
  };
  return { batches, work, endNext };
}

test("what is asked while a batch is under way is done together, at most so many, each with its own result", async () => {
  const { batches, work, endNext } = noted();
  const ask = inBatches(work, { most: 2, isShared: never });
  const asked = [1, 2, 3, 4].map(ask);
  expect(batches).toEqual([[1]]);
  for (let count = 0; count < 3; count++) await endNext();
  expect(batches).toEqual([[1], [2, 3], [4]]);
  expect(await Promise.all(asked)).toEqual([10, 20, 30, 40]);
  const later = ask(5);
  expect(batches.at(-1)).toEqual([5]);
  await endNext();
  expect(await later).toBe(50);
});

test("none fails for another: a batch that failed is tried one by one", async () => {
  const { batches, work, endNext } = noted((items) => items.includes(3));
  const ask = inBatches(work, { most: 10, isShared: never });
  const asked = Promise.allSettled([1, 2, 3, 4].map(ask));
  for (let count = 0; count < 5; count++) await endNext();
  expect(batches).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  expect((await asked).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
});

test("a fault of all is told to all at once, and the next is tried anew", async () => {
  let isAway = true;
  const { batches, work, endNext } = noted(() => isAway);
  const ask = inBatches(work, { most: 10, isShared: () => true });
  const asked = Promise.allSettled([1, 2, 3].map(ask));
  for (let count = 0; count < 2; count++) await endNext();
  expect(batches).toEqual([[1], [2, 3]]);
  expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  isAway = false;
  const next = ask(4);
  await endNext();
  expect(await next).toBe(40);
});
