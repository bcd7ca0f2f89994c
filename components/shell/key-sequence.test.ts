import { expect, test } from "vitest";
import { pressKey } from "./key-sequence";

const known = ["k", "g k", "g t", " "];

test("a key that stands alone is meant at once", () => {
  expect(pressKey(known, "k", 0)).toEqual({ meant: "k" });
});

test("a key that begins a sequence waits for the next, and takes it from what the next means alone", () => {
  const first = pressKey(known, "g", 100);
  expect(first).toEqual({ begun: { keys: "g", at: 100 } });
  expect(pressKey(known, "k", 300, first.begun)).toEqual({ meant: "g k" });
});

test("a key that no sequence goes on with means nothing, not what it means alone", () => {
  expect(pressKey(["r", "g t"], "r", 300, { keys: "g", at: 100 })).toEqual({});
});

test("a sequence is forgotten after a second and a half", () => {
  expect(pressKey(known, "k", 1600, { keys: "g", at: 100 })).toEqual({ meant: "g k" });
  expect(pressKey(known, "k", 1601, { keys: "g", at: 100 })).toEqual({ meant: "k" });
});

test("the space bar is a key like others", () => {
  expect(pressKey(known, " ", 0)).toEqual({ meant: " " });
  expect(pressKey(["k", "g k"], " ", 0)).toEqual({});
});

test("an unknown key means nothing", () => {
  expect(pressKey(known, "z", 0)).toEqual({});
});
