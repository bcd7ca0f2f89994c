import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { markupOf, render } from "@/tests/support/render";
import { FilterBar } from "./filter-bar";
import { readTicketFilters } from "./read-ticket-filters";

const staff = { me: { employeeId: "E1", name: "Owen Tasker" }, names: { E7: "Bram Kuiper" } };

const drawn = (query: Record<string, string> = {}, locale: Locale = "en") => render(<FilterBar filters={readTicketFilters(query)} staff={staff} />, { locale });
const buttons = (...call: Parameters<typeof drawn>) => drawn(...call).all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken);

test.each([
  ["zh", ["状态", "处理人", "优先级", "类别", "更多筛选", "排序: 最新创建"]],
  ["nl", ["Status", "Behandelaar", "Prioriteit", "Categorie", "Filter", "Sorteren: Nieuwste eerst"]],
] as const)("without filters the bar names them in %s and offers nothing to clear", (locale, names) => {
  expect(buttons({}, locale)).toEqual(names);
});

test.each([
  ["zh", ["状态 待处理", "移除筛选：状态", "处理人", "优先级 紧急", "移除筛选：优先级", "类别", "更多筛选", "清除筛选", "排序: 最久未更新"]],
  ["nl", ["Status Wachtend", "Filter verwijderen: Status", "Behandelaar", "Prioriteit Dringend", "Filter verwijderen: Prioriteit", "Categorie", "Filter", "Filters wissen", "Sorteren: Langst ongewijzigd"]],
] as const)("a chosen filter says its value beside its name in %s; each can be taken away, and all of several", (locale, names) => {
  expect(buttons({ status: "pending", priority: "urgent", sort: "updated_at" }, locale)).toEqual(names);
});

test("one filter alone goes by its own button", () => {
  expect(buttons({ search: "badge" })).not.toContain("Clear filters");
  expect(buttons({ search: "badge", tag: "vpn" })).toContain("Clear filters");
});

test.each([
  [{ open: "true" }, "Status Open"],
  [{ open: "false" }, "Status Resolved or closed"],
  [{ assigned_to: "me" }, "Assignee Me"],
  [{ unassigned: "true" }, "Assignee Nobody"],
  [{ assigned_to: "E7" }, "Assignee Bram Kuiper"],
])("%o is shown as %s", (query: Record<string, string>, words) => {
  expect(buttons(query)).toContain(words);
});

test.each([
  [{ unanswered: "true" }, "Waiting for an answer"],
  [{ watched_by: "me" }, "Watched by me"],
  [{ watched_by: "E7" }, "Watched by Bram Kuiper"],
  [{ employee_id: "E7" }, "Requester: Bram Kuiper"],
  [{ employee_id: "E8" }, "Requester: E8"],
  [{ department: "Finance" }, "Department: Finance"],
  [{ tag: "vpn" }, "Tag: vpn"],
  [{ language: "nl" }, "Language: Dutch"],
  [{ created_after: "2026-11-03T00:00:00Z" }, "Created from Nov 3, 2026"],
  [{ created_before: "2026-11-03T00:00:00Z" }, "Created until Nov 2, 2026"],
  [{ resolved_after: "2026-11-03T09:30:00Z" }, "Resolved from Nov 3, 2026"],
  [{ resolved_before: "2026-12-01T00:00:00Z" }, "Resolved until Nov 30, 2026"],
  [{ responded_after: "2026-11-03T00:00:00Z" }, "First response from Nov 3, 2026"],
  [{ rated_after: "2026-11-03T00:00:00Z" }, "Rated from Nov 3, 2026"],
  [{ score: "4" }, "Rating: 4 of 5"],
  [{ analyzed_after: "2026-11-03T00:00:00Z" }, "Analysed from Nov 3, 2026"],
  [{ analysis_source: "llm" }, "Analysis from: Language model"],
  [{ suggested_category: "network" }, "Suggested category: Network"],
  [{ verdict: "corrected" }, "Suggestion corrected"],
  [{ verdict: "any" }, "Suggestion judged"],
])("%o is a chip with its own way out: %s", (query: Record<string, string>, words) => {
  expect(buttons(query)).toContain(`Remove filter: ${words}`);
  expect(drawn(query).text).toContain(words);
});

test("who sees own tickets alone has nobody to choose among", () => {
  const page = render(<FilterBar filters={readTicketFilters({ employee_id: "E7" })} />);
  expect(page.all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken)).toEqual(["Status", "Category", "Sort: Newest first"]);
});

test("what opens is announced as closed", () => {
  const openers = drawn().all("button");
  expect(openers.map(({ attributes }) => attributes["aria-expanded"])).toEqual(openers.map(() => "false"));
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
