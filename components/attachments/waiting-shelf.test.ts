import { beforeEach, expect, test, vi } from "vitest";
import { WaitingShelf } from "./waiting-shelf";

let shelf: WaitingShelf;
let tab: EventTarget;

beforeEach(() => {
  tab = new EventTarget();
  vi.stubGlobal("window", tab);
  shelf = new WaitingShelf();
  return () => vi.unstubAllGlobals();
});

const file = (name: string) => new File(["x"], name);
const names = (draft: string) => shelf.of(draft).map(({ file }) => file.name);
const isAsked = () => !tab.dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("files wait with their draft, each under a number of its own, and with no other", () => {
  shelf.add("ticket:1:reply", [file("a.png"), file("b.png")]);
  shelf.add("ticket:2:reply", [file("c.png")]);
  const [first, second] = shelf.of("ticket:1:reply");
  shelf.change("ticket:1:reply", first?.id ?? 0, { error: "too large" });
  shelf.remove("ticket:1:reply", second?.id ?? 0);
  expect([names("ticket:1:reply"), shelf.of("ticket:1:reply")[0]?.error, names("ticket:2:reply")]).toEqual([["a.png"], "too large", ["c.png"]]);
});

test("leaving the desk is asked about as long as any file waits", () => {
  expect(isAsked()).toBe(false);
  shelf.add("ticket:1:reply", [file("a.png")]);
  shelf.add("new-ticket", [file("b.png")]);
  shelf.clear("ticket:1:reply");
  expect(isAsked()).toBe(true);
  shelf.clear("new-ticket");
  expect(isAsked()).toBe(false);
});

test("what waits is the same until it changes, and who watches is told", () => {
  let told = 0;
  const stop = shelf.watch(() => told++);
  expect(shelf.of("new-ticket")).toBe(shelf.of("new-ticket"));
  shelf.add("new-ticket", [file("a.png")]);
  expect([told, shelf.of("new-ticket") === shelf.of("new-ticket")]).toEqual([1, true]);
  stop();
  shelf.clear("new-ticket");
  expect(told).toBe(1);
});
