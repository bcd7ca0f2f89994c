import { expect, test } from "vitest";
import type { CitedArticle } from "@/lib/analysis/schema";
import { markupOf, render } from "@/tests/support/render";
import { Articles } from "./articles";

const french: CitedArticle = { id: "3", title: "Remplacer un lecteur", similarity: 0.8, category: "hardware", language: "fr" };
const dutch: CitedArticle = { id: "4", title: "Kaartlezers", similarity: null, category: "hardware", language: "nl" };

test.each([
  ["zh", "知识库文章", ["Remplacer un lecteur 法语 相似度 80%", "Kaartlezers 荷兰语 按词语匹配"]],
  ["nl", "Artikelen", ["Remplacer un lecteur Frans 80% gelijkenis", "Kaartlezers gevonden op woorden"]],
] as const)("articles are listed in %s with their language where it is another", (locale, heading, articles) => {
  const page = render(<Articles articles={[french, dutch]} />, { locale });
  expect(page.one("h3").text).toBe(heading);
  expect(page.all("li").map(({ spoken }) => spoken)).toEqual(articles);
});

test("an article's title is marked as being in the article's language", () => {
  expect(render(<Articles articles={[french]} />).having("lang", "fr").map(({ text }) => text)).toEqual(["Remplacer un lecteur"]);
});

test("each article opens beside the page", () => {
  const buttons = render(<Articles articles={[french, dutch]} />).all("button");
  expect(buttons.map(({ attributes }) => attributes["aria-haspopup"])).toEqual(["dialog", "dialog"]);
});

test("an article's title that is markup is shown as text", () => {
  expect(markupOf(<Articles articles={[{ ...french, title: "<svg onload=alert(1)>" }]} />)).not.toContain("<svg");
});
