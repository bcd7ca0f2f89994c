import { describe, expect, test } from "vitest";
import { chunkText, estimateTokens } from "./chunk-text";

const squeezed = (text: string) => text.replace(/\s+/g, "");

describe("tokens are estimated high", () => {
  test.each([
    ["", 0],
    ["abc", 1],
    ["abcd", 2],
    ["打印机", 3],
    ["打印机 abc", 5],
    ["ひらがな", 4],
    ["한국어", 3],
  ])("%j: %d", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});

const english = "The VPN drops every ten minutes. I have restarted it twice! Does anyone else see this? ".repeat(20);
const chinese = "打印机卡纸了。我已经重启了两次！还有别人遇到吗？".repeat(20);

describe("nothing is lost and no chunk is too long", () => {
  test.each([
    ["English", english],
    ["Chinese", chinese],
    ["both mixed", english + chinese + english],
    ["paragraphs", Array.from({ length: 30 }, (_, at) => `Paragraph ${at} says something.`).join("\n\n")],
    ["a list", Array.from({ length: 60 }, (_, at) => `${at}. Do this\n`).join("")],
    ["one endless word", "x".repeat(5_000)],
    ["endless Chinese without a stop", "字".repeat(2_000)],
    ["Chinese behind Latin without a stop", "x".repeat(900) + "字".repeat(900)],
    ["emoji", "👩🏽‍💻".repeat(300)],
    ["a path that never ends", "C:\\Temp\\".repeat(300)],
  ])("%s", (_, text) => {
    for (const maximum of [20, 110, 256]) {
      const chunks = chunkText(text, maximum);
      for (const chunk of chunks) expect(estimateTokens(chunk)).toBeLessThanOrEqual(maximum);
      expect(squeezed(chunks.join(""))).toBe(squeezed(text));
    }
  });
});

test("cuts at sentences, as few times as it can", () => {
  expect(chunkText("One two three. Four five six. Seven eight nine.", 10)).toEqual(["One two three. Four five six.", "Seven eight nine."]);
  expect(chunkText("一二三四。五六七八。", 6)).toEqual(["一二三四。", "五六七八。"]);
});

test("a short text is one chunk, without the blanks around it", () => {
  expect(chunkText("  Short.\n", 100)).toEqual(["Short."]);
});

test("a version, an address and a decimal are not cut at their points", () => {
  expect(chunkText("v2.13.4 at 10.0.0.1 fails", 4).every((chunk) => !/^\.|\.$/.test(chunk))).toBe(true);
});

test("no half of a character stands at the end of a chunk", () => {
  for (const chunk of chunkText("😀".repeat(500), 7)) expect(chunk.isWellFormed()).toBe(true);
});

test("nothing gives no chunk", () => {
  for (const text of ["", "  \n\n "]) expect(chunkText(text, 10)).toEqual([]);
});
