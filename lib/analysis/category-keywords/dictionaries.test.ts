import { describe, expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { englishKeywords } from "./en";
import { frenchKeywords } from "./fr";
import { dutchKeywords } from "./nl";
import { chineseKeywords } from "./zh";

describe.each([
  ["en", englishKeywords],
  ["fr", frenchKeywords],
  ["nl", dutchKeywords],
  ["zh", chineseKeywords],
])("%s", (_, dictionary) => {
  test("has terms for every category, in lower case, none twice in one", () => {
    expect(Object.keys(dictionary).toSorted()).toEqual([...CATEGORIES].toSorted());
    for (const category of CATEGORIES) {
      const terms = dictionary[category].map(([term]) => term);
      expect(terms.length, category).toBeGreaterThanOrEqual(10);
      expect(new Set(terms).size, category).toBe(terms.length);
      for (const term of terms) expect(term).toBe(term.toLowerCase().trim());
    }
  });

  test("lets no term settle two categories", () => {
    const decisive = CATEGORIES.flatMap((category) => dictionary[category].filter(([, weight]) => weight === 3).map(([term]) => term));
    expect(decisive.filter((term, at) => decisive.indexOf(term) !== at)).toEqual([]);
  });
});
