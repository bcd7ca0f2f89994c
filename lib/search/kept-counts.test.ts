import { expect, test } from "vitest";
import { createDb } from "@/db/client";
import { keptCounts } from "./kept-counts";

/** Never asked anything, so never connected. */
const db = () => createDb("postgres://nobody@127.0.0.1:9/none").db;

test("keeps a count until its time, by database and name", () => {
  const [here, there] = [db(), db()];
  keptCounts<number>(here, "test-a", 5).set("key", 7, 100);
  expect(keptCounts<number>(here, "test-a", 5).get("key", 99)).toBe(7);
  expect(keptCounts<number>(here, "test-a", 5).get("key", 100)).toBeUndefined();
  expect(keptCounts<number>(here, "test-b", 5).get("key", 0)).toBeUndefined();
  expect(keptCounts<number>(there, "test-a", 5).get("key", 0)).toBeUndefined();
});

test("of more than it may keep, what was set first goes", () => {
  const kept = keptCounts<number>(db(), "test-c", 2);
  for (const key of ["first", "second", "first", "third"]) kept.set(key, 1, 100);
  expect(["first", "second", "third"].map((key) => kept.get(key, 0))).toEqual([1, undefined, 1]);
});
