import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";
import { NOW, render } from "@/tests/support/render";
import { ArticleFilterBar } from "./article-filter-bar";
import { readArticleFilters } from "./article-filters";
import { ArticlePager } from "./article-pager";
import { ArticleTable } from "./article-table";
import { NoArticles } from "./no-articles";

const article: Article = {
  id: "7",
  title: "Imprimante hors ligne",
  content: "Redémarrer.",
  category: "hardware",
  tags: ["imprimante"],
  language: "fr",
  status: "draft",
  audience: "staff",
  usageCount: 3,
  successRate: 0.75,
  createdBy: null,
  sourceTicketId: null,
  version: 2,
  createdAt: NOW,
  updatedAt: NOW,
};

const row = (part: Partial<Article>, judged: Record<string, number> | undefined, locale: Locale = "en") =>
  render(<ArticleTable articles={[{ ...article, ...part }]} judged={judged} moment="updatedAt" />, { locale }).all("tr").at(1)?.spoken ?? "";

test.each([["nl", "Concept", "Alleen IT", "75% van 8"], ["zh", "草稿", "仅 IT 人员", "75%（8 次）"]] as const)("staff see in %s how an article stands and on how many verdicts its success rests", (locale, ...words) => {
  for (const word of words) expect(row({}, { "7": 8 }, locale)).toContain(word);
});

test("a share without verdicts is not shown as a share", () => {
  expect(row({ successRate: null }, {})).toContain("unmeasured");
  expect(row({ successRate: 1 }, {})).not.toContain("100%");
});

test("who only reads is told no staff facts", () => {
  const spoken = row({ status: "published" }, undefined);
  for (const word of ["Published", "IT staff", "used", "%", "unmeasured"]) expect(spoken).not.toContain(word);
  expect(spoken).toContain("Imprimante hors ligne French Hardware");
});

test("the row leads to the article and says its language to a screen reader", () => {
  const link = render(<ArticleTable articles={[article]} judged={undefined} moment="updatedAt" />).one("a");
  expect([link.attributes.href, link.attributes.lang]).toEqual(["/knowledge/7", "fr"]);
});

const bar = (query: Record<string, string>, staff: boolean) => render(<ArticleFilterBar filters={readArticleFilters(query)} staff={staff} />);
const names = (page: ReturnType<typeof bar>) => page.all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken);

test("drafts and readers are filters of staff; a search has no order and no readers", () => {
  expect(names(bar({}, true))).toEqual(["Language", "Status", "Readers", "Sort: Recently updated"]);
  expect(names(bar({}, false))).toEqual(["Language", "Sort: Recently updated"]);
  expect(names(bar({ search: "vpn" }, true))).toEqual(["Language", "Status"]);
});

test("what narrows the list is said and can be taken away; a category keeps the rest of the address", () => {
  const page = bar({ tag: "vpn", category: "network", sort: "created_at" }, true);
  expect(names(page)).toContain("Remove the filter by tag vpn");
  expect(names(page)).toContain("Clear filters");
  expect(page.having("aria-current", "true").map(({ spoken }) => spoken)).toEqual(["Network"]);
  expect(page.all("a").at(1)?.attributes.href).toBe("/knowledge?category=hardware&tag=vpn&sort=created_at");
});

test("pages lead on and back; one page alone has no pager", () => {
  const filters = readArticleFilters({ category: "network", cursor: "a" });
  const page = render(<ArticlePager filters={filters} nextCursor="b" shown={25} total={60} />, { locale: "fr" });
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/knowledge?category=network", "/knowledge?category=network&cursor=b"]);
  expect(page.text).toContain("25 sur 60");
  expect(render(<ArticlePager filters={readArticleFilters({})} nextCursor={null} shown={3} total={3} />).all("nav")).toEqual([]);
});

test.each([
  [true, true, "/knowledge"],
  [false, true, "/knowledge/new"],
  [false, false, "/tickets/new"],
])("with nothing to show (narrowed %s, staff %s) the way on is %s", (narrowed, staff, href) => {
  expect(render(<NoArticles narrowed={narrowed} staff={staff} />).one("a").attributes.href).toBe(href);
});
