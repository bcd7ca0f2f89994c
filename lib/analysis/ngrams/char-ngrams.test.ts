import { expect, test } from "vitest";
import { charNgrams } from "./char-ngrams";

const of = (text: string) => [...charNgrams(text)];

test("a word's runs of two to five characters, with the spaces around it", () => {
  expect(of("ab")).toEqual([" a", "ab", "b ", " ab", "ab ", " ab "]);
  expect(of("a")).toEqual([" a", "a ", " a "]);
  expect(of("kabel").filter((ngram) => ngram.length === 5)).toEqual([" kabe", "kabel", "abel "]);
});

test("no run goes over the end of a word, whatever stands between two", () => {
  expect(of("ab\n\t cd")).toEqual([...of("ab"), ...of("cd")]);
  expect(of(" \n ")).toEqual([]);
});

test("case and accents make no difference, and each occurrence counts", () => {
  expect(of("ÉTÉ")).toEqual(of("ete"));
  expect(of("été").filter((ngram) => ngram === "te")).toHaveLength(1);
  expect(of("aaa").filter((ngram) => ngram === "aa")).toHaveLength(2);
});

test("Chinese has runs too, and a character of two halves stays whole", () => {
  expect(of("卡纸")).toContain("卡纸");
  expect(of("🖨卡").every((ngram) => ngram.isWellFormed())).toBe(true);
});
