import { expect, test } from "vitest";
import { TOOLS, toolOf } from "./markdown-tools";

const press = (part: Partial<Parameters<typeof toolOf>[0]>) => toolOf({ code: "", key: "", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...part });

test("letters go by what is on the key, digits by where it is, whatever the keyboard", () => {
  expect(press({ code: "KeyB", key: "b" })).toBe("bold");
  expect(press({ code: "KeyL", key: "L", shiftKey: true, ctrlKey: false, metaKey: true })).toBe("link");
  expect(press({ code: "Digit7", key: "è", shiftKey: true })).toBe("ordered");
  expect(press({ code: "KeyQ", key: "b" })).toBe("bold");
});

test("what is typed, and what AltGr makes, is left alone", () => {
  expect(press({ code: "KeyB", key: "b", ctrlKey: false })).toBeUndefined();
  expect(press({ code: "Digit8", key: "[", shiftKey: true, altKey: true })).toBeUndefined();
  expect(press({ code: "Digit8", key: "8" })).toBeUndefined();
});

test("no two tools have the same keys", () => {
  expect(new Set(TOOLS.map(({ code, shift }) => `${code} ${shift}`)).size).toBe(TOOLS.length);
});
