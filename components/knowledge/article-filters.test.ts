import { expect, test } from "vitest";
import { isNarrowed, knowledgeAddress, readArticleFilters } from "./article-filters";

test("what an address says wrong counts as not said, the rest holds", () => {
  expect(readArticleFilters({ category: "network", language: "de", status: "gone", sort: "title", search: "  ", tag: ["a", "b"] })).toEqual({ category: "network", sort: "-updated_at" });
});

test("a change leads back to the first page, and what is usual is not said", () => {
  const filters = readArticleFilters({ category: "network", sort: "created_at", cursor: "abc", search: "vpn & wifi" });
  expect(knowledgeAddress(filters, { sort: "-updated_at", language: "nl" })).toBe("/knowledge?search=vpn+%26+wifi&category=network&language=nl");
  expect(knowledgeAddress(filters, { cursor: "next" })).toContain("cursor=next");
  expect(knowledgeAddress(readArticleFilters({}))).toBe("/knowledge");
});

test("a search alone leaves no article out by filter", () => {
  expect(isNarrowed(readArticleFilters({ search: "vpn", sort: "created_at" }))).toBe(false);
  expect(isNarrowed(readArticleFilters({ tag: "vpn" }))).toBe(true);
});
