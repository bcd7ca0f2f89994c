import { describe, expect, test } from "vitest";
import { plainText, snippet } from "./snippet";

const filler = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(" ");

describe("a snippet", () => {
  test("of a short text is the text on one line, whatever was looked for", () => {
    expect(snippet("  It was\n\nfine\tyesterday. ", "printer")).toBe("It was fine yesterday.");
    expect(snippet("", "printer")).toBe("");
  });

  test.each([
    ["the beginning where the word is not", filler(100), "printer", /^word0 word1 .*…$/],
    ["around the word, in its sentence", `${filler(60)} the printer jams ${filler(60)}`, "printer", /^…word\d+ .*the printer jams word0 .*…$/],
    ["to the end where the word is near it", `${filler(60)} the printer jams`, "printer", /^…word.* the printer jams$/],
    ["around a code", `${filler(60)} code 0x00000709 ${filler(60)}`, "what is 0x00000709", / 0x00000709 /],
    ["around a beginning", `${filler(60)} Spooler ${filler(60)}`, "spool", / Spooler /],
    ["around the longest word", `the ${filler(60)} spooler ${filler(60)}`, "the spooler", / spooler /],
    ["however it is accented", `${"é".repeat(300)} Réseau coupé ${filler(60)}`, "reseau", /Réseau coupé/],
    ["decomposed too", `${filler(60)} re\u0301seau ${filler(60)}`, "réseau", /re\u0301seau/],
    ["in Chinese", `${"电脑".repeat(150)}打印机卡纸了${"网络".repeat(150)}`, "打印机", /打印机卡纸了/],
    ["of two characters", `${"电脑".repeat(150)}蓝屏${"网络".repeat(150)}`, "蓝屏", /蓝屏/],
  ])("is %s", (_, text, query, wanted) => {
    const cut = snippet(text, query);
    expect(cut).toMatch(wanted);
    expect(cut.length).toBeLessThanOrEqual(200);
  });

  test.each(["👍", "𠮷"])("never holds half of %s", (character) => {
    for (const shift of ["", " ", "ab"]) {
      const cut = snippet(`${shift}${character.repeat(200)}needle${character.repeat(200)}`, "needle");
      expect(cut.isWellFormed()).toBe(true);
      expect(cut).toContain("needle");
    }
  });

  test("looks at the first pages of a very long text", () => {
    expect(snippet(`é ${"x ".repeat(5_000)}needle`, "needle")).toMatch(/needle$/);
    expect(snippet(`é ${"x ".repeat(50_000)}needle`, "needle")).toMatch(/^é x x.*…$/);
  });
});

test("Markdown is shown without its marks", () => {
  const markdown = "# Printer\n\n> **Stop** the `spooler` at [the portal](https://intra.example).\n\n- Then\n* wait\n```sh\nnet stop\n```";
  expect(snippet(plainText(markdown), "")).toBe("Printer Stop the spooler at the portal. Then wait net stop");
});
