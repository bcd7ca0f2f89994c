import { expect, test, vi } from "vitest";
import { perProcess, setPerProcess } from "./per-process";

test("makes a thing once, under any number of copies of this module", async () => {
  const made = perProcess("a-pool", () => ({ id: 1 }));
  vi.resetModules();
  const copy = await import("./per-process");
  expect(copy.perProcess).not.toBe(perProcess);
  expect(copy.perProcess("a-pool", () => ({ id: 2 }))).toBe(made);
});

test("keeps a value that is nothing, and makes again what could not be made", () => {
  expect(perProcess("nothing", () => undefined)).toBeUndefined();
  expect(perProcess("nothing", () => 7)).toBeUndefined();
  expect(() => perProcess("late", () => { throw new Error("not yet"); })).toThrow("not yet");
  expect(perProcess("late", () => 7)).toBe(7);
});

test("a composition root's value goes before", () => {
  setPerProcess("wired", "by the root");
  expect(perProcess("wired", () => "made")).toBe("by the root");
});
