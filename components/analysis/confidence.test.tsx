import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { Confidence } from "./confidence";
import { Similarity } from "./similarity";

test.each([
  ["zh", "62%", "中等", "尚未实测"],
  ["nl", "62%", "redelijk", "nog niet gemeten"],
] as const)("a confidence is a rounded share, a word and the mark that nobody measured it, in %s", (locale, share, word, unmeasured) => {
  const page = render(<Confidence score={0.6151} measuredBy={null} />, { locale });
  expect(page.one("p").spoken).toBe(`${share} ${word}`);
  expect(page.one("button").spoken).toBe(unmeasured);
});

test.each([
  ["en", "measured on 64 analyses"],
  ["zh", "据 64 次分析实测"],
  ["fr", "mesurée sur 64 analyses"],
  ["nl", "gemeten aan 64 analyses"],
] as const)("a measured confidence says by how many, in %s", (locale, measured) => {
  expect(render(<Confidence score={0.6} measuredBy={64} />, { locale }).one("button").spoken).toBe(measured);
});

test("French puts its own space before the percent sign", () => {
  expect(render(<Confidence score={0.9} measuredBy={null} />, { locale: "fr" }).one("p").spoken).toMatch(/^90\s%/);
});

test("the reason why a confidence is not measured unfolds from a button that sends no form", () => {
  expect(render(<Confidence score={0.5} measuredBy={null} />).one("button").attributes).toMatchObject({ type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
});

test("the bar of a confidence is for the eye alone and as long as the share", () => {
  const [bar] = render(<Confidence score={0.25} measuredBy={null} />).having("aria-hidden", "true");
  expect(bar?.one("span").attributes.style).toBe("width:25%");
});

test.each([
  ["zh", "相似度 87%", "按词语匹配"],
  ["nl", "87% gelijkenis", "gevonden op woorden"],
] as const)("what only shares words has no number that would pass for none at all, in %s", (locale, near, byWords) => {
  expect(render(<Similarity value={0.874} />, { locale }).text).toBe(near);
  expect(render(<Similarity value={null} />, { locale }).text).toBe(byWords);
});

test("a similarity of zero is a number", () => {
  expect(render(<Similarity value={0} />).text).toBe("0% similar");
});
