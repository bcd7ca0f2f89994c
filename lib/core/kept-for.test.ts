import { expect, test } from "vitest";
import { keptFor } from "./kept-for";

test("work is shared while it is under way and for a while after, then done again", async () => {
  let at = 0;
  let runs = 0;
  const kept = keptFor(1_000, async () => ++runs);
  const ask = () => kept({ now: () => new Date(at) });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  at = 999;
  expect(await ask()).toBe(1);
  at = 1_000;
  expect(await ask()).toBe(2);
});
