import { describe, expect, test } from "vitest";
import { chooseLocale, negotiateLocale } from "./locale";

describe("Accept-Language", () => {
  test.each([
    ["fr", "fr"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["zh-Hant-TW", "zh"],
    ["NL-be", "nl"],
    ["de-DE,de;q=0.9,fr;q=0.3,en;q=0.2", "fr"],
    ["en;q=0.2, nl;q=0.8, fr;q=0.5", "nl"],
    ["en;q=0.5,fr;q=0.5", "en"],
    ["fr;q=0, en;q=0.1", "en"],
    ["fr ; q=0.1 , nl ; q=0.9", "nl"],
    ["*;q=0.1, nl;q=0.2", "nl"],
    ["en;q=1.000,fr;q=0.999", "en"],
    ["en;level=1;q=0.1,fr;q=0.2", "fr"],
  ])("%s: %s", (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  test.each([null, "", "*", "de", "de,ja;q=0.5", "fr;q=0", ",,,", "english", "fren-ch", "x".repeat(100_000), ";q=1"])("%.20j asks for none of the four", (header) => {
    expect(negotiateLocale(header)).toBeUndefined();
  });
});

describe("the language of a page", () => {
  test("is the person's choice, then the browser's wish, then the desk's own", () => {
    expect(chooseLocale("zh", "fr", "en")).toBe("zh");
    expect(chooseLocale(undefined, "fr", "en")).toBe("fr");
    expect(chooseLocale(null, null, "nl")).toBe("nl");
  });

  test.each(["", "de", "ZH", "zh-CN", "../../etc"])("a choice of %j is none", (choice) => {
    expect(chooseLocale(choice, "fr", "en")).toBe("fr");
  });
});
