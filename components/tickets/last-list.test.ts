import { beforeEach, expect, test, vi } from "vitest";
import { keepList, keepTicket, keptList, keptTicket, neighboursOf, readList } from "./last-list";

const list = { address: "/tickets?open=true&priority=urgent", numbers: ["TK1", "TK2", "TK3"] };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("sessionStorage", { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => kept.set(name, text) });
  return () => vi.unstubAllGlobals();
});

test("a list is found again with its filters and its order", () => {
  expect(readList(keptList())).toBeUndefined();
  keepList(list);
  expect(readList(keptList())).toEqual(list);
});

test("so is the ticket that was looked at last, beside its list", () => {
  keepList(list);
  keepTicket("T-1");
  keepTicket("T-2");
  expect([keptTicket(), readList(keptList())]).toEqual(["T-2", list]);
});

test("a browser that keeps nothing is nobody's error", () => {
  vi.stubGlobal("sessionStorage", undefined);
  keepList(list);
  expect(keptList()).toBeNull();
});

test.each(["nonsense", "null", '{"address":"//elsewhere.example","numbers":[]}', '{"address":"/tickets?x=1"}'])("%s is no list", (text) => {
  expect(readList(text)).toBeUndefined();
});

test.each([
  ["TK1", undefined, "TK2"],
  ["TK2", "TK1", "TK3"],
  ["TK3", "TK2", undefined],
  ["TK9", undefined, undefined],
])("%s stands between %s and %s", (number, previous, next) => {
  const found = neighboursOf(list, number);
  expect([found.previous, found.next]).toEqual([previous, next]);
});
