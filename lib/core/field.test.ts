import { expect, test } from "vitest";
import { idField, pageFields, textField } from "./field";
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

test.each(["1", "9", "42", "999999999999999999"])("%s is an id", (id) => {
  expect(idField.parse(id)).toBe(id);
});

test.each(["", "0", "01", "-1", "+1", "1.0", "1e3", " 1", "1 ", "x", "１", "9223372036854775808", "1\n"])("%j is no id", (id) => {
  expect(idField.safeParse(id).error?.issues).toMatchObject([{ message: "id_malformed" }]);
});

test("a page has 25 rows unless told, 100 at most, told as a number or as text", () => {
  const page = z.object(pageFields);
  expect(page.parse({})).toEqual({ limit: 25 });
  expect(page.parse({ limit: "100" }).limit).toBe(100);
  for (const limit of ["0", 0, "101", "1.5", "x", "", "-1", null]) expect(page.safeParse({ limit }).success, String(limit)).toBe(false);
  expect(page.safeParse({ cursor: "x".repeat(501) }).success).toBe(false);
});
