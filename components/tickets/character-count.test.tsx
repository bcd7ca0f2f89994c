import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { CharacterCount } from "./character-count";

const counted = (length: number, max: number, locale: "zh" | "en" | "nl" = "en") => render(<CharacterCount length={length} max={max} />, { locale }).having("role", "status").map(({ text }) => text);

test("the room that is left is told from nine tenths on", () => {
  expect(counted(269, 300)).toEqual([]);
  expect(counted(270, 300)).toEqual(["30 characters left"]);
});

test("a text of exactly the length allowed is not too long", () => {
  expect(counted(300, 300)).toEqual(["0 characters left"]);
  expect(counted(301, 300)).toEqual(["1 character too many"]);
});

test.each([
  ["zh", "还可输入 9,999 个字符", "超出 2,000 个字符"],
  ["nl", "nog 9.999 tekens", "2.000 tekens te veel"],
] as const)("the count is written as %s writes numbers", (locale, left, over) => {
  expect(counted(90_001, 100_000, locale)).toEqual([left]);
  expect(counted(102_000, 100_000, locale)).toEqual([over]);
});

test("one character is a singular in Dutch", () => {
  expect(counted(299, 300, "nl")).toEqual(["nog 1 teken"]);
});
