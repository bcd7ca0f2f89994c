import { expect, test } from "vitest";
import { momentField, nameField, pageFields, textField } from "./field";
import { z } from "zod";

const reasonsOf = (value: unknown, max = 100_000) => textField(max).safeParse(value).error?.issues.map(({ message }) => message);

test.each([
  ["one character", "x"],
  ["blanks around words", "  \n x \t"],
  ["emoji with their joiners", "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈"],
  ["writing from right to left with its marks", "\u202eمرحبا \u2067שלום\u2069"],
  ["both ways to write é", "é e\u0301"],
  ["HTML and SQL", "<b onclick='x'>'; drop table tickets; --"],
  ["a byte order mark and other invisible signs", "\ufeffa\u200b\u00ad"],
  ["line ends of all kinds", "a\r\nb\rc\u2028d"],
  ["64 KB", "x".repeat(65_536)],
  ["64 KB of Chinese", "字".repeat(21_845)],
])("keeps %s to the letter", (_, text) => {
  expect(textField(100_000).parse(text)).toBe(text);
});

test.each([
  ["nothing", "", ["text_blank"]],
  ["blanks", " \t\r\n\u00a0\u3000\ufeff", ["text_blank"]],
  ["a NUL character", "a\0b", ["text_nul"]],
  ["a NUL character alone", "\0", ["text_nul"]],
  ["the first half of a character", "x\ud83d", ["text_malformed"]],
  ["the second half of a character", "\ude00x", ["text_malformed"]],
  ["halves in the wrong order", "\ude00\ud83d", ["text_malformed"]],
])("refuses %s", (_, text, reasons) => {
  expect(reasonsOf(text)).toEqual(reasons);
});

test("the longest text fits and one character more does not", () => {
  expect(reasonsOf("xxxxx", 5)).toBeUndefined();
  expect(textField(5).safeParse("xxxxxx").error?.issues).toMatchObject([{ code: "too_big", maximum: 5 }]);
});

test("a name is short, has no NUL and no half of a character", () => {
  expect(nameField(5).parse("E1001")).toBe("E1001");
  expect(nameField(5).safeParse("E10011").success).toBe(false);
  expect(nameField(5).safeParse("a\0b").error?.issues).toMatchObject([{ message: "text_nul" }]);
  expect(nameField(5).safeParse("x\ud83d").error?.issues).toMatchObject([{ message: "text_malformed" }]);
});

test.each(["2026-11-24T22:46:59Z", "2026-11-24T22:46:59.123+01:00", "1970-01-01T00:00:00Z"])("%s is a moment", (moment) => {
  expect(momentField.parse(moment)).toBe(moment);
});

test.each(["2026-11-24", "yesterday", "", "0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59"])("%j is none that a database takes", (moment) => {
  expect(momentField.safeParse(moment).success).toBe(false);
});

test("a page has 25 rows unless told, 100 at most, told as a number or as text", () => {
  const page = z.object(pageFields);
  expect(page.parse({})).toEqual({ limit: 25 });
  expect(page.parse({ limit: "100" }).limit).toBe(100);
  for (const limit of ["0", 0, "101", "1.5", "x", "", "-1", null]) expect(page.safeParse({ limit }).success, String(limit)).toBe(false);
  expect(page.safeParse({ cursor: "x".repeat(501) }).success).toBe(false);
});
