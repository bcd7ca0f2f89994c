import { beforeEach, expect, test, vi } from "vitest";
import { isOtherAccount, watchAccount } from "./browser-account";

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("localStorage", { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text), removeItem: (name: string) => void kept.delete(name) });
  return () => vi.unstubAllGlobals();
});

/** How often a tab of this person was told of another. */
function tabOf(employeeId: string) {
  const told = vi.fn();
  const stop = watchAccount(employeeId, told);
  return { told, stop };
}

test.each([
  ["at once", () => window.dispatchEvent(new Event("storage"))],
  ["when it is shown again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["when the reader goes back to it", () => window.dispatchEvent(new Event("pageshow"))],
])("a tab hears %s that another person has signed in, and of the same person nothing", (_, sign) => {
  const { told, stop } = tabOf("E-1");
  tabOf("E-1");
  sign();
  expect([told.mock.calls.length, isOtherAccount("E-1")]).toEqual([0, false]);
  tabOf("E-2");
  sign();
  expect([told.mock.calls.length, isOtherAccount("E-1"), isOtherAccount("E-2")]).toEqual([1, true, false]);
  stop();
  sign();
  expect(told.mock.calls.length).toBe(1);
});

test("a browser that keeps nothing more says nothing of somebody who was here before", () => {
  tabOf("E-1");
  localStorage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const { told } = tabOf("E-2");
  window.dispatchEvent(new Event("pageshow"));
  expect(told).not.toHaveBeenCalled();
});

test("a browser that keeps nothing at all knows of nobody", () => {
  vi.stubGlobal("localStorage", undefined);
  const { told } = tabOf("E-1");
  window.dispatchEvent(new Event("storage"));
  expect([told.mock.calls.length, isOtherAccount("E-1")]).toEqual([0, false]);
});
