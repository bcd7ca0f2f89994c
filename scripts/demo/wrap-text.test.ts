import { expect, test } from "vitest";
import { displayWidth, wrapText } from "./wrap-text";

test.each([
  ["abc", 3],
  ["打印机", 6],
  ["é", 1],
  ["e\u0301", 1],
  ["，", 2],
  ["👩‍💻", 2],
])("%s takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test("breaks at spaces and keeps words whole", () => {
  expect(wrapText("the printer is offline again", 12)).toEqual(["the printer", "is offline", "again"]);
});

test("breaks Chinese between words, and no line begins with punctuation or is too wide", () => {
  const lines = wrapText("财务室的打印机一直显示脱机，打印任务全堵在队列里。", 16);
  expect(lines.join("")).toBe("财务室的打印机一直显示脱机，打印任务全堵在队列里。");
  expect(lines.every((line) => displayWidth(line) <= 18 && !/^\p{P}/u.test(line))).toBe(true);
  expect(lines.length).toBeGreaterThan(2);
});

test("a word wider than the line stands alone, and paragraphs stay apart", () => {
  expect(wrapText("see https://desk.example/a/very/long/path now\nend", 10)).toEqual(["see", "https://desk.example/a/very/long/path", "now", "end"]);
});
