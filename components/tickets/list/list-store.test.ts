import { beforeEach, expect, test } from "vitest";
import { ListStore } from "./list-store";

let store: ListStore;
const selected = () => [...store.selected()].sort();

beforeEach(() => {
  store = new ListStore(["a", "b", "c", "d", "e"]);
});

test("a row is selected and given free by the same key", () => {
  store.toggle("b");
  expect(selected()).toEqual(["b"]);
  store.toggle("b");
  expect(selected()).toEqual([]);
});

test.each([["b", "d"], ["d", "b"]])("a range from %s to %s has both ends", (from, to) => {
  store.toggle(from);
  store.extendTo(to);
  expect(selected()).toEqual(["b", "c", "d"]);
});

test("a range goes on from where the last one ended, and keeps what was selected", () => {
  store.toggle("a");
  store.extendTo("b");
  store.extendTo("d");
  expect(selected()).toEqual(["a", "b", "c", "d"]);
});

test("a range without a beginning is its own row", () => {
  store.extendTo("c");
  expect(selected()).toEqual(["c"]);
});

test("a row that is gone is no longer selected, the others are", () => {
  store.selectAll();
  store.setOrder(["a", "c", "f"]);
  expect(selected()).toEqual(["a", "c"]);
});

test("what was done is given free, what was refused stays", () => {
  store.selectAll();
  store.unselect(["a", "b", "c"]);
  expect(selected()).toEqual(["d", "e"]);
});

test("listeners hear a change once, and nothing where nothing changed", () => {
  let heard = 0;
  const stop = store.subscribe(() => heard++);
  store.setActive("b");
  store.setActive("b");
  store.setOrder(["a", "b"]);
  expect(heard).toBe(1);
  stop();
  store.clear();
  expect(heard).toBe(1);
});

test("a selection that did not change is the same object: rows that compare it are not drawn again", () => {
  store.toggle("a");
  const before = store.selected();
  store.setActive("b");
  store.setOrder(["a", "b", "c"]);
  expect(store.selected()).toBe(before);
});

test.each([
  ["b", ["a", "c", "d"], "c"],
  ["e", ["a", "b"], "b"],
  ["b", ["z", "a", "b"], "b"],
  ["a", [], undefined],
])("the eye on %s goes, among %o, to %s", (active, order, next) => {
  store.setActive(active);
  store.setOrder(order);
  expect(store.active()).toBe(next);
});
