import { expect, test } from "vitest";
import { queryWords } from "./query-words";

const of = (text: string) => new Map(queryWords(text).map((found) => [found.word, found]));

test("has each word once, as the index has it, without single letters and characters", () => {
  expect(queryWords("Toner TONER a 我 打印机 srv-01").map(({ term }) => term)).toEqual(["srvzz01", "toner", "打印", "印机", "打印机", "srv", "01"]);
});

test.each(["0x8007000e", "srv-01", "802.1x", "err_cert_date", "c:\\temp", "a@desk.example", "868"])("%s is a code", (code) => {
  expect(of(`see ${code} there`).get(code)?.isCode).toBe(true);
});

test.each(["wi-fi", "either/or", "toner", "12", "打印机"])("%s is none", (word) => {
  expect(of(`see ${word} there`).get(word)?.isCode).toBe(false);
});

test("the first of several lines is a title; a single line has none", () => {
  const found = of("Toner empty\nthe toner of the fuser");
  expect([found.get("toner")?.isInTitle, found.get("fuser")?.isInTitle]).toEqual([true, false]);
  expect(of("toner fuser").get("toner")?.isInTitle).toBe(false);
});

test("of a long text it has the first eighty, codes before all", () => {
  const words = queryWords(`${Array.from({ length: 200 }, (_, at) => `word${at}`).join(" ")} last-1`);
  expect(words).toHaveLength(80);
  expect(words[0]?.word).toBe("last-1");
});
