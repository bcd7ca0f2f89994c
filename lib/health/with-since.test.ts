import { expect, test } from "vitest";
import { withSince } from "./with-since";

const at = (second: number) => new Date(second * 1_000);

test("the moment stays while state and fault do, each dependency by itself", () => {
  expect(withSince("queue", { state: "down", fault: "timeout" }, at(1))).toEqual({ state: "down", fault: "timeout", since: at(1) });
  expect(withSince("queue", { state: "down", fault: "timeout" }, at(2)).since).toEqual(at(1));
  expect(withSince("queue", { state: "down", fault: "unreachable" }, at(3)).since).toEqual(at(3));
  expect(withSince("worker", { state: "ready" }, at(4)).since).toEqual(at(4));
  expect(withSince("queue", { state: "ready" }, at(5)).since).toEqual(at(5));
});

test("what a dependency says itself comes first", () => {
  expect(withSince("llm", { state: "ready", since: at(7) }, at(9)).since).toEqual(at(7));
});
