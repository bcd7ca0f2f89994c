import { beforeEach, expect, test, vi } from "vitest";
import { forgetLocalDrafts, localName, readLocal, writeLocal } from "./local-drafts";

/** What the browser keeps, its names being its own fields as in a browser. */
const kept: Record<string, string> = {};
let isFull = false;

beforeEach(() => {
  for (const name of Object.keys(kept)) delete kept[name];
  isFull = false;
  const methods = {
    getItem: { value: (name: string) => kept[name] ?? null },
    removeItem: { value: (name: string) => delete kept[name] },
    setItem: {
      value: (name: string, text: string) => {
        if (isFull) throw new DOMException("full", "QuotaExceededError");
        kept[name] = text;
      },
    },
  };
  vi.stubGlobal("localStorage", Object.defineProperties(kept, Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, { ...method, configurable: true }]))));
  return () => vi.unstubAllGlobals();
});

const mine = localName("E-1", "new-ticket");

test("each person has an own copy of each draft", () => {
  writeLocal(mine, { values: { title: "Mine" } });
  expect([readLocal(mine), readLocal(localName("E-2", "new-ticket")), readLocal(localName("E-1", "article:new"))]).toEqual([{ values: { title: "Mine" } }, {}, {}]);
  writeLocal(mine, undefined);
  expect(readLocal(mine)).toEqual({});
});

test("forgetting takes the drafts of everybody and nothing else", () => {
  for (const id of ["E-1", "E-2"]) writeLocal(localName(id, "new-ticket"), {});
  kept["ticket-columns"] = "[]";
  forgetLocalDrafts();
  expect(Object.keys(kept)).toEqual(["ticket-columns"]);
});

test("a browser that keeps nothing is nobody's error", () => {
  isFull = true;
  writeLocal(mine, { values: {} });
  vi.stubGlobal("localStorage", undefined);
  writeLocal(mine, { values: {} });
  expect(readLocal(mine)).toEqual({});
});

test.each(["nonsense", "null", "3", '"text"'])("%s is no draft", (text) => {
  kept[mine] = text;
  expect(readLocal(mine)).toEqual({});
});
