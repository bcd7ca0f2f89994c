import { beforeEach, expect, test } from "vitest";
import { ListenTracker } from "./listen-tracker";

const listen = { listen: true, channel: "a" };
const unlisten = { listen: false, channel: "a" };
let tracker: ListenTracker;
beforeEach(() => {
  tracker = new ListenTracker();
  tracker.announce([listen, unlisten]);
});

test("an action outside of a transaction is final at once", () => {
  expect(tracker.settle({ tags: ["LISTEN", "SELECT 1", "UNLISTEN"], status: "I" })).toEqual([listen, unlisten]);
});

test("an action in a transaction is final with its commit", () => {
  expect(tracker.settle({ tags: ["BEGIN", "LISTEN"], status: "T" })).toEqual([]);
  expect(tracker.settle({ tags: ["COMMIT"], status: "I" })).toEqual([listen]);
});

test("an action in a transaction that is rolled back never happens", () => {
  tracker.settle({ tags: ["BEGIN", "LISTEN"], status: "T" });
  expect(tracker.settle({ tags: ["ROLLBACK"], status: "I" })).toEqual([]);
  expect(tracker.settle({ tags: ["SELECT 1"], status: "I" })).toEqual([]);
});

test("an action before a savepoint outlives a rollback to it", () => {
  tracker.settle({ tags: ["BEGIN", "LISTEN", "SAVEPOINT"], status: "T" });
  tracker.settle({ tags: ["ERROR"], status: "E" });
  tracker.settle({ tags: ["ROLLBACK"], status: "T" });
  expect(tracker.settle({ tags: ["COMMIT"], status: "I" })).toEqual([listen]);
});

test("an error undoes the statements sent together with it", () => {
  expect(tracker.settle({ tags: ["LISTEN", "ERROR"], status: "I" })).toEqual([]);
});

test("a statement parsed first and executed later counts", () => {
  expect(tracker.settle({ tags: [], status: null })).toEqual([]);
  expect(tracker.settle({ tags: ["LISTEN"], status: "I" })).toEqual([listen]);
});
