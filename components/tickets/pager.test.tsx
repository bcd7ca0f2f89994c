import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { render } from "@/tests/support/render";
import { Pager } from "./pager";
import { readTicketFilters } from "./read-ticket-filters";

const drawn = (query: Record<string, string>, nextCursor: string | null, locale: Locale = "en") =>
  render(<Pager filters={readTicketFilters(query)} nextCursor={nextCursor} shown={25} total={1234} />, { locale });

const links = (...call: Parameters<typeof drawn>) => drawn(...call).all("a").map(({ text, attributes }) => [text, attributes.href]);

test.each([
  ["zh", "分页", "显示 25 / 共 1,234 张", "下一页"],
  ["nl", "Pagina's", "25 van 1.234 getoond", "Volgende"],
] as const)("a list of several pages says in %s how much of it is shown", (locale, label, shown, next) => {
  const page = drawn({}, "c2", locale);
  expect(page.one("nav").attributes["aria-label"]).toBe(label);
  expect(page.one("nav").one("span").text).toBe(shown);
  expect(page.one("a").text).toBe(next);
});

test("a list of one page needs no pager", () => {
  expect(drawn({}, null).all("nav")).toEqual([]);
});

test("the next page keeps the filters, the order and the view", () => {
  expect(links({ status: "pending", search: "a&b", sort: "updated_at", view: "3" }, "c/2+x")).toEqual([["Next", "/tickets?view=3&status=pending&search=a%26b&sort=updated_at&cursor=c%2F2%2Bx"]]);
});

test("the last page leads back to the start with its filters, and no further", () => {
  expect(links({ status: "pending", cursor: "c9" }, null)).toEqual([["Back to start", "/tickets?status=pending"]]);
});

test("a page in the middle leads both ways", () => {
  expect(links({ open: "true", cursor: "c1" }, "c2")).toEqual([["Back to start", "/tickets?open=true"], ["Next", "/tickets?open=true&cursor=c2"]]);
});
