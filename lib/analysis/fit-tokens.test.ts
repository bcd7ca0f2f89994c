import { expect, test } from "vitest";
import { estimateTokens } from "@/lib/search/chunk-text";
import { fitTokens } from "./fit-tokens";

test.each(["", "Restart it.", "  重启打印机。\n", "One.\nTwo.\n\nThree."])("%j fits and stays as it is", (text) => {
  expect(fitTokens(text, 20)).toBe(text.trim());
});

test.each([
  ["a sentence", "Stop the spooler. Empty its folder. Start the spooler again and print a page.", 14, "Stop the spooler. Empty its folder."],
  ["a Chinese sentence", "停止服务。清空文件夹。然后重新启动服务并打印测试页。", 14, "停止服务。清空文件夹。"],
  ["a line", "Stop the spooler\nEmpty its folder\nStart the spooler again", 14, "Stop the spooler\nEmpty its folder"],
])("what is too long is cut behind %s", (_, text, tokens, expected) => {
  expect(fitTokens(text, tokens)).toBe(expected);
});

test.each(["x", "字", "😀", "ab字"])("a text of %j without an end behind a short first line is not lost", (word) => {
  const fitted = fitTokens(`Title.\n${word.repeat(10_000)}`, 100);
  expect(estimateTokens(fitted)).toBe(100);
  expect(fitted).toBe(fitted.toWellFormed());
});

test("nothing fits into nothing", () => {
  expect(fitTokens("字", 0)).toBe("");
});
