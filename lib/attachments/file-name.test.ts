import { expect, test } from "vitest";
import { cleanFileName } from "./file-name";

test.each([
  ["report.pdf", "report.pdf"],
  ["打印机 日志（二）.txt", "打印机 日志（二）.txt"],
  ["résumé été.docx", "résumé été.docx"],
  ["re\u0301sume\u0301.txt", "résumé.txt"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\Odile\\screen.png", "screen.png"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["a\r\nSet-Cookie: x\0.txt", "aSet-Cookie_ x.txt"],
  ["\u2066hidden\u2069\u200B\uFEFF.txt", "hidden.txt"],
  ['a"b<c>|d?*%e.txt', "a_b_c__d___e.txt"],
  ["  spaced   out  .txt  ", "spaced out .txt"],
  [".htaccess", "htaccess"],
  ["trailing...", "trailing"],
  ["", "file"],
  ["..", "file"],
  ["folder/", "file"],
  ["half \uD83D pair.txt", "half \uFFFD pair.txt"],
  ["👩‍💻.png", "👩‍💻.png"],
])("%j becomes %j", (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test("what is too long is cut before its extension, and between characters", () => {
  expect(cleanFileName(`${"字".repeat(300)}.png`)).toBe(`${"字".repeat(251)}.png`);
  expect(cleanFileName(`${"x".repeat(250)}${"😀".repeat(9)}.png`)).toBe(`${"x".repeat(250)}.png`);
  expect(cleanFileName(`x.${"y".repeat(300)}`)).toHaveLength(255);
});
