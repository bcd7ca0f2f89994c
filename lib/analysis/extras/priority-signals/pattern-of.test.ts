import { describe, expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { englishSignals } from "./en";
import { frenchSignals } from "./fr";
import { dutchSignals } from "./nl";
import { fold, patternOf } from "./pattern-of";
import { SIGNALS } from "./types";
import { chineseSignals } from "./zh";

const LANGUAGES = { zh: chineseSignals, en: englishSignals, fr: frenchSignals, nl: dutchSignals };

describe.each(SIGNALS)("%s", (signal) => {
  test.each(LOCALES)("is told in %s by fragments that are whole each, and none twice", (locale) => {
    const fragments = LANGUAGES[locale][signal];
    expect(fragments.length).toBeGreaterThan(0);
    expect(new Set(fragments).size).toBe(fragments.length);
    for (const fragment of fragments) {
      const alone = new RegExp(fragment.replaceAll("…", "[^.]*"), "u");
      expect(alone.test(""), fragment).toBe(false);
    }
  });
});

test("a Latin fragment is a whole word, a Chinese one stands anywhere", () => {
  expect(patternOf("pressing").test("the insurgently spreading")).toBe(false);
  expect(patternOf("bearable").test("换个壁纸吧")).toBe(true);
});

test.each(["Serait‑il POSSIBLE", "tres  GENANT", "pas très gênant", "n’est pas urgent", "ｕｒｇｅｎｔ"])("how it is typed does not matter: %s", (words) => {
  expect(fold(words)).toBe(fold(words.normalize("NFD")));
  expect(fold(words)).not.toMatch(/’|\p{M}|\s\s/u);
});

test("some words, in the same sentence, may stand where a fragment says so", () => {
  expect("the files on the old share are encrypted".search(patternOf("danger"))).not.toBe(-1);
  expect("the files are gone. it is encrypted".search(patternOf("danger"))).toBe(-1);
});
