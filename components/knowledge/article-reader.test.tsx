import { expect, test } from "vitest";
import type { Article } from "@/lib/knowledge/schema";
import { NOW, render } from "@/tests/support/render";
import { ArticleReader } from "./article-reader";

const article: Article = {
  id: "7",
  title: "网络打印机",
  content: "## 一\n\n## 二\n\n## 三\n",
  category: "hardware",
  tags: ["打印机"],
  language: "zh",
  status: "published",
  audience: "everyone",
  usageCount: 4,
  successRate: 0.5,
  createdBy: "E1",
  sourceTicketId: "3",
  version: 6,
  createdAt: NOW,
  updatedAt: NOW,
};

const staff = { author: "Odile Brandt", ticketNumber: "TK20261124001", judged: 2 };

test("staff see who wrote it, from what, and what it was worth", () => {
  const page = render(<ArticleReader article={article} staff={staff} />, { locale: "fr" });
  for (const words of ["Odile Brandt", "TK20261124001", "50 % sur 2", "utilisé 4 fois"]) expect(page.text.replace(/\s/g, " ")).toContain(words);
});

test("a reader sees none of it, and how to report that it did not help", () => {
  const page = render(<ArticleReader article={article} staff={undefined} />);
  for (const words of ["Author", "Used", "Success", "Status", "Version"]) expect(page.all("dt").map(({ text }) => text)).not.toContain(words);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toContain("/tickets/new");
});

test("title and text say their language, tags lead to their like", () => {
  const page = render(<ArticleReader article={article} staff={undefined} />);
  expect(page.one("h1").all("span").map(({ attributes }) => attributes.lang)).toEqual(["zh"]);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toContain("/knowledge?tag=%E6%89%93%E5%8D%B0%E6%9C%BA");
});

test("only a long text has a table of contents", () => {
  const contents = (content: string) => render(<ArticleReader article={{ ...article, content }} staff={undefined} />).having("aria-label", "On this page").length;
  expect([contents(article.content), contents("## One\n\n## Two")]).toEqual([2, 0]);
});

test.each([["draft", "alleen IT ziet het"], ["archived", "gearchiveerd"]] as const)("of a %s article it is said who sees it", (status, words) => {
  expect(render(<ArticleReader article={{ ...article, status }} staff={staff} />, { locale: "nl" }).text).toContain(words);
});
