import { beforeEach, expect, test, vi } from "vitest";
import { listenForKeys } from "./shortcut-keys";

/** An element as far as the keys ask: what it is, and whether something is around it. */
class Focused extends EventTarget {
  constructor(private readonly is: readonly string[]) {
    super();
  }
  matches(selectors: string) {
    return selectors.split(", ").some((selector) => this.is.includes(selector));
  }
  closest(selectors: string) {
    return this.matches(selectors) ? this : null;
  }
}

let page: EventTarget;
let did: string[];

beforeEach(() => {
  page = new EventTarget();
  did = [];
  vi.stubGlobal("document", page);
  vi.stubGlobal("Element", Focused);
  return () => vi.unstubAllGlobals();
});

const does = (name: string) => () => void did.push(name);

function press(key: string, held: Record<string, boolean> = {}, is: readonly string[] = []) {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...held });
  Object.defineProperty(event, "target", { value: new Focused(is) });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

test("keys of several listeners make one keyboard, in which the later has a key that both want", () => {
  const ends = [listenForKeys(() => ({ "g k": does("knowledge"), k: does("never") })), listenForKeys(() => ({ k: does("up") }))];
  for (const key of ["k", "g", "k"]) expect(press(key)).toBe(true);
  expect(did).toEqual(["up", "knowledge"]);
  for (const end of ends) end();
  expect(press("k")).toBe(false);
});

test("shift between the keys of a sequence does not break it, as ? and capitals need it", () => {
  const end = listenForKeys(() => ({ "g ?": does("help") }));
  for (const key of ["g", "Shift", "?"]) press(key);
  expect(did).toEqual(["help"]);
  end();
});

test("keys belong to who writes, to an open menu, and to the browser where a control key is held", () => {
  const end = listenForKeys(() => ({ c: does("new") }));
  for (const is of ["textarea", "[role=menu]", "[role=dialog]"]) expect(press("c", {}, [is])).toBe(false);
  for (const held of ["ctrlKey", "metaKey", "altKey", "isComposing"]) expect(press("c", { [held]: true })).toBe(false);
  expect(did).toEqual([]);
  end();
});

test("Enter and the space bar stay with the button that has the focus, and the space bar is free on a link", () => {
  const end = listenForKeys(() => ({ Enter: does("open"), " ": does("preview") }));
  press("Enter", {}, ["a[href]"]);
  press(" ", {}, ["button"]);
  press(" ", {}, ["a[href]"]);
  expect(did).toEqual(["preview"]);
  end();
});

test("a sequence that somebody begins to write in the middle of is over", () => {
  const end = listenForKeys(() => ({ "g t": does("tickets") }));
  press("g");
  press("x", {}, ["textarea"]);
  press("t");
  expect(did).toEqual([]);
  end();
});

test("a bracket is one though the keyboard has it with AltGr, which some systems tell as Ctrl and Alt", () => {
  const end = listenForKeys(() => ({ "[": does("previous") }));
  for (const ctrlKey of [false, true]) expect(press("[", { altKey: true, ctrlKey })).toBe(true);
  expect([press("[", { ctrlKey: true }), press("[", { altKey: true, metaKey: true })]).toEqual([false, false]);
  expect(did).toEqual(["previous", "previous"]);
  end();
});
