import { describe, expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { englishExamples } from "./en";
import { frenchExamples } from "./fr";
import { dutchExamples } from "./nl";
import { chineseExamples } from "./zh";

describe.each([
  ["en", englishExamples],
  ["fr", frenchExamples],
  ["nl", dutchExamples],
  ["zh", chineseExamples],
])("%s", (_, examples) => {
  test("has as many short tickets for each category, none twice", () => {
    expect(Object.keys(examples).toSorted()).toEqual([...CATEGORIES].toSorted());
    expect(CATEGORIES.map((category) => examples[category].length)).toEqual(CATEGORIES.map(() => 24));
    const all = CATEGORIES.flatMap((category) => examples[category]);
    expect(new Set(all).size).toBe(all.length);
    for (const text of all) expect(text.length).toBeLessThan(120);
  });
});
