import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/db/enums";

type Tree = { [key: string]: string | Tree };

const read = (locale: string) => JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")) as Tree;

function sentences(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : sentences(value, `${prefix}${key}.`)));
}

/** The names between braces, plural and select ones included. */
const placeholders = (sentence: string) => [...new Set([...sentence.matchAll(/(?:(one|other|few|many|two|zero|=\d+)\s*)?\{\s*(\w+)\s*[,}]/g)].flatMap(([, branch, name]) => (branch ? [] : [name])))].sort();

const english = sentences(read("en"));

describe.each(LOCALES.filter((locale) => locale !== "en"))("messages/%s.json", (locale) => {
  const translated = sentences(read(locale));

  it("has the same sentences in the same order", () => {
    expect(translated.map(([key]) => key)).toEqual(english.map(([key]) => key));
  });

  it("fills in the same values", () => {
    const wanted = english.map(([key, sentence]) => [key, placeholders(sentence)]);
    expect(translated.map(([key, sentence]) => [key, placeholders(sentence)])).toEqual(wanted);
  });

  it("leaves no sentence empty", () => {
    expect(translated.filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });
});
