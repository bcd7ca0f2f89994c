import { expect, test } from "vitest";
import { readTicketFilters } from "@/components/tickets/read-ticket-filters";
import type { Locale } from "@/db/enums";
import { VIEW_COLUMNS } from "@/lib/views/limits";
import { createViewInput, type View } from "@/lib/views/schema";
import { NOW, render } from "@/tests/support/render";
import { differs, filtersOf, viewAddress, viewFiltersOf } from "./view-address";
import { ViewBar } from "./view-bar";

const view = (facts: Partial<View> = {}): View => ({
  id: "3",
  name: "VPN first",
  shared: false,
  filters: { open: "true", tag: "vpn", sort: "updated_at" },
  columns: ["title", "status"],
  employeeId: "E1",
  isOwn: true,
  version: 1,
  createdAt: NOW,
  updatedAt: NOW,
  ...facts,
});

const never = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));
const actions = { saveView: never, changeView: never, removeView: never };

const bar = (query: Record<string, string>, views: View[] = [], columns = VIEW_COLUMNS.slice(0, 3), locale: Locale = "en") =>
  render(<ViewBar filters={readTicketFilters(query)} columns={columns} views={views} actions={actions} />, { locale });
const here = (page: ReturnType<typeof bar>) => page.having("aria-current", "page").map(({ spoken }) => spoken);
const buttons = (page: ReturnType<typeof bar>) => page.all("button").map(({ spoken, attributes }) => attributes["aria-label"] ?? spoken);

test.each([
  ["zh", ["未解决", "我负责的", "未分派", "等待首次回复", "已解决", "全部"]],
  ["nl", ["Open", "Van mij", "Niet toegewezen", "Wacht op antwoord", "Opgelost", "Alle"]],
] as const)("the built-in views have their names in %s", (locale, names) => {
  expect(bar({}, [], VIEW_COLUMNS.slice(0, 3), locale).one("nav").all("a").map(({ text }) => text)).toEqual(names);
});

test.each([
  [{ open: "true" }, ["Open"]],
  [{ open: "true", sort: "updated_at" }, ["Open"]],
  [{ open: "true", assigned_to: "me" }, ["Mine"]],
  [{ unassigned: "true", open: "true" }, ["Unassigned"]],
  [{ unanswered: "true", open: "true" }, ["Waiting for an answer"]],
  [{ status: "resolved" }, ["Resolved"]],
  [{ open: "any" }, ["All"]],
  [{ open: "true", category: "network" }, []],
])("the list of %o is %o", (query: Record<string, string>, names) => {
  expect(here(bar(query))).toEqual(names);
});

test("a list that is no view can be kept as one, a view as it is cannot", () => {
  expect(buttons(bar({ category: "network" }))).toEqual(["Save view"]);
  expect(buttons(bar({ open: "true" }))).toEqual([]);
});

test("an opened view is marked, and its owner can change it", () => {
  const page = bar({ view: "3", open: "true", tag: "vpn", sort: "updated_at", columns: "title.status" }, [view()], ["title", "status"] as never);
  expect(here(page)).toEqual(["VPN first"]);
  expect(buttons(page)).toEqual(["View VPN first"]);
});

test("what was changed since is marked, and can be kept in the view or as a new one", () => {
  const page = bar({ view: "3", open: "true", tag: "wifi", columns: "title.status" }, [view({ shared: true })], ["title", "status"] as never);
  expect(here(page)).toEqual(["VPN first shared changed"]);
  expect(buttons(page)).toEqual(["View VPN first", "Update view", "Save as new view"]);
});

test("a colleague's view can only be kept as a new one", () => {
  expect(buttons(bar({ view: "3", tag: "wifi" }, [view({ isOwn: false })]))).toEqual(["Save as new view"]);
});

test("of many views five stand in the row with the opened one, the others a click away", () => {
  const views = Array.from({ length: 9 }, (_, index) => view({ id: String(index + 1), name: `View ${index + 1}` }));
  const page = bar({ view: "8" }, views);
  expect(page.one("nav").all("a").slice(6).map(({ text }) => text.split(" changed")[0])).toEqual(["View 1", "View 2", "View 3", "View 4", "View 5", "View 8"]);
  expect(buttons(page)).toContain("3 more views");
});

test("a view opens the list that was kept: filters, order and columns, and reads back from its address", () => {
  const query = Object.fromEntries(new URL(viewAddress(view()), "http://desk.example").searchParams);
  expect(query).toEqual({ view: "3", open: "true", tag: "vpn", sort: "updated_at", columns: "title.status" });
  expect(readTicketFilters(query)).toEqual(filtersOf(view()));
});

test("what a list keeps of itself is what a view takes, without place, columns and view", () => {
  const kept = viewFiltersOf(readTicketFilters({ assigned_to: "me", created_after: "2026-11-01T00:00:00Z", cursor: "abc", view: "3", columns: "title" }));
  expect(kept).toEqual({ assignedTo: "me", createdAfter: "2026-11-01T00:00:00Z" });
  expect(createViewInput.safeParse({ name: "x", filters: kept }).success).toBe(true);
});

test("other columns make another list, unless the view keeps none", () => {
  const filters = filtersOf(view());
  expect(differs(view(), filters, ["title", "status"])).toBe(false);
  expect(differs(view(), filters, ["title"])).toBe(true);
  expect(differs(view({ columns: [] }), filters, ["title"])).toBe(false);
});
