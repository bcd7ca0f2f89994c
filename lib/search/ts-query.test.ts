import { expect, test } from "vitest";
import { everyWordQuery } from "./ts-query";

test("wants every word, the last one as a beginning", () => {
  expect(everyWordQuery("Printer jam")).toBe("'printer' & 'jam':*");
  expect(everyWordQuery("卡纸")).toBe("'卡纸':*");
});

test("wants a code in its parts, of which the last may go on", () => {
  expect(everyWordQuery("rot-print")).toBe("'rot' & 'print':*");
  expect(everyWordQuery("srv-01 prin")).toBe("'srv' & '01' & 'prin':*");
});

test.each(["'", "it's", "a\\b", "a & b", "!a", "a | b", "a <-> b", "(a)", "a:*", "a:ABCD", "\\'", "'':*", "\"a\"", "a\0b"])("%j brings no operator of its own into the query", (typed) => {
  const words = everyWordQuery(typed).replace(/ & |:\*$/g, "");
  expect(words).toMatch(/^('[\p{L}\p{N}]+')*$/u);
});

test("has nothing to look for when nothing but signs was typed", () => {
  for (const typed of ["", "  ", "&|!()", "'"]) expect(everyWordQuery(typed)).toBe("");
});
