import { expect, test } from "vitest";
import { drainingSince, isDraining, startDraining } from "./draining";

test("a process that drains does so from the first time that it was told", () => {
  expect([isDraining(), drainingSince()]).toEqual([false, null]);
  startDraining(new Date(1_000));
  startDraining(new Date(2_000));
  expect([isDraining(), drainingSince()]).toEqual([true, new Date(1_000)]);
});
