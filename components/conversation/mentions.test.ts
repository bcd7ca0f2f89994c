import { expect, test } from "vitest";
import { mentionAt, withMention } from "./mention-at";
import { mentionParts } from "./mention-parts";

test("an @ at the beginning, after a space or in Chinese begins a mention", () => {
  expect(mentionAt("@", 1)).toEqual({ start: 0, query: "" });
  expect(mentionAt("ask @ow", 7)).toEqual({ start: 4, query: "ow" });
  expect(mentionAt("请@王", 3)).toEqual({ start: 1, query: "王" });
});

test("a mail address and a mention that is ended begin none", () => {
  expect(mentionAt("owen@desk", 9)).toBeUndefined();
  expect(mentionAt("@E1004 thanks", 13)).toBeUndefined();
  expect(mentionAt("ask @ow", 3)).toBeUndefined();
});

test("whom one chooses stands in the text as the desk reads it, what follows stays", () => {
  const text = "ask @ow please";
  expect(withMention(text, 7, { start: 4, query: "ow" }, "E1004")).toEqual({ text: "ask @E1004 please", caret: 11 });
  expect(withMention("@", 1, { start: 0, query: "" }, "E1")).toEqual({ text: "@E1 ", caret: 4 });
});

test("those whom the desk counts as mentioned are set apart, nobody else", () => {
  expect(mentionParts("@E1 and @E12, not @E3.", ["E1", "E12"])).toEqual([{ employeeId: "E1" }, { text: " and " }, { employeeId: "E12" }, { text: ", not @E3." }]);
  expect(mentionParts("write to a@E1x", ["E1"])).toEqual([{ text: "write to a@E1x" }]);
});

test("an id that is a pattern is taken by its letters", () => {
  expect(mentionParts("@a.b @axb", ["a.b"])).toEqual([{ employeeId: "a.b" }, { text: " @axb" }]);
});
