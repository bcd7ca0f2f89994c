import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import { FilterBar } from "./filter-bar";
import { readTicketFilters } from "./ticket-filters";

const drawn = (query: Record<string, string> = {}, locale: Locale = "en") => render(<FilterBar filters={readTicketFilters(query)} />, { locale });
const buttons = (...call: Parameters<typeof drawn>) => drawn(...call).all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken);

test.each([
  ["zh", ["状态", "类别", "优先级", "排序: 最新创建"]],
  ["nl", ["Status", "Categorie", "Prioriteit", "Sorteren: Nieuwste eerst"]],
] as const)("without filters the bar names them in %s and offers nothing to clear", (locale, names) => {
  expect(buttons({}, locale)).toEqual(names);
});

test.each([
  ["zh", ["状态 待处理", "类别", "优先级 紧急", "清除筛选", "排序: 最久未更新"]],
  ["nl", ["Status Wachtend", "Categorie", "Prioriteit Dringend", "Filters wissen", "Sorteren: Langst ongewijzigd"]],
] as const)("a chosen filter says its value beside its name in %s, and all can be cleared", (locale, names) => {
  expect(buttons({ status: "pending", priority: "urgent", sort: "updated_at" }, locale)).toEqual(names);
});

test("another order alone leaves no ticket out, so there is nothing to clear", () => {
  expect(buttons({ sort: "created_at" })).not.toContain("Clear filters");
});

test("a search counts as a filter", () => {
  expect(buttons({ search: "badge" })).toContain("Clear filters");
});

test("the menus are announced as menus that are closed", () => {
  const menus = drawn().all("button");
  expect(menus.map(({ attributes }) => [attributes["aria-haspopup"], attributes["aria-expanded"]])).toEqual(menus.map(() => ["menu", "false"]));
});

test.each([["zh", "搜索工单", "搜索标题、内容或编号"], ["nl", "Meldingen zoeken", "Zoek op tekst of nummer"]] as const)("the search field has its name in %s and the words that were searched for", (locale, name, hint) => {
  const page = drawn({ search: "badge" }, locale);
  expect(page.one("form").attributes.role).toBe("search");
  expect(page.one("input").attributes).toMatchObject({ type: "search", name: "search", "aria-label": name, placeholder: hint, value: "badge", maxlength: "300", "aria-keyshortcuts": "/" });
});

test("a search for markup stays a value", () => {
  expect(markupOf(<FilterBar filters={readTicketFilters({ search: '"><script>x' })} />)).not.toContain("<script>x");
  expect(drawn({ search: '"><script>x' }).one("input").attributes.value).toBe('"><script>x');
});
