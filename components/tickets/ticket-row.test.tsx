import { beforeEach, expect, test, vi } from "vitest";
import { VIEW_COLUMNS } from "@/lib/views/limits";
import { markupOf, NOW, render } from "@/tests/support/render";
import { shownTicket } from "@/tests/support/shown-tickets";
import { usualColumns } from "./list/columns";
import { TicketTable } from "./ticket-table";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const USUAL = usualColumns("-created_at");
const table = (facts: Parameters<typeof shownTicket>[0] = {}, columns: readonly (typeof VIEW_COLUMNS)[number][] = USUAL) => <TicketTable tickets={[shownTicket(facts)]} columns={columns} names={{ E9: "Owen Tasker" }} />;
const cells = (node: ReturnType<typeof table>, locale: "zh" | "en" | "nl" = "en") => render(node, { locale }).one("tbody").all("td").slice(1).map(({ spoken }) => spoken);

test.each([
  ["zh", ["TK20261124007", "The badge reader is dead", "Mireille Vantongeren", "未分派", "硬件", "处理中", "高", "3小时前"]],
  ["nl", ["TK20261124007", "The badge reader is dead", "Mireille Vantongeren", "Niemand", "Hardware", "In behandeling", "Hoog", "3 uur geleden"]],
] as const)("a ticket's row reads in %s, the title as it was written", (locale, words) => {
  expect(cells(table(), locale)).toEqual(words);
});

test("an assignee is shown by name, and by id where there is none", () => {
  expect(cells(table({ assignedTo: "E9" }, ["title", "assignee"]))).toEqual(["The badge reader is dead", "Owen Tasker"]);
  expect(cells(table({ assignedTo: "E8" }, ["title", "assignee"]))).toEqual(["The badge reader is dead", "E8"]);
});

test("every column can be shown", () => {
  expect(cells(table({ tags: ["vpn", "wifi"], assignedTo: "E9" }, VIEW_COLUMNS))).toEqual([
    "TK20261124007",
    "The badge reader is dead",
    "Mireille Vantongeren",
    "Payroll",
    "Owen Tasker",
    "Hardware",
    "In progress",
    "High",
    "vpn, wifi",
    "English",
    "3 hr. ago",
    "15 min. ago",
  ]);
});

test("what a ticket does not have is said as a word", () => {
  expect(cells(table({ departmentSnapshot: "" }, ["title", "department", "tags"]))).toEqual(["The badge reader is dead", "None", "None"]);
});

test.each([[USUAL], [VIEW_COLUMNS], [["title"] as const]])("a row has as many cells as the table has heads: %o", (columns) => {
  const page = render(table({}, columns));
  expect(page.having("role", "cell")).toHaveLength(page.having("role", "columnheader").length);
  expect(page.having("role", "cell")).toHaveLength(columns.length + 1);
});

test("the table keeps its roles and its name, which the grid layout would take away", () => {
  const page = render(<TicketTable tickets={[shownTicket(), shownTicket({ id: "8", ticketNumber: "TK20261124008" })]} columns={USUAL} names={{}} />, { locale: "zh" });
  expect(page.one("table").attributes.role).toBe("table");
  expect(page.one("caption").text).toBe("工单列表");
  expect(page.having("role", "row")).toHaveLength(3);
  expect(page.having("role", "rowgroup")).toHaveLength(2);
});

test("each row has a box named after its ticket, and the head one for the whole page", () => {
  expect(render(table()).all("input").map(({ attributes }) => [attributes.type, attributes["aria-label"]])).toEqual([
    ["checkbox", "Select all on this page"],
    ["checkbox", "Select TK20261124007"],
  ]);
});

test("the title leads to the ticket, in the ticket's language, and the list's keys find it", () => {
  const page = render(table({ language: "fr", title: "Lecteur en panne" }));
  const link = page.one("a");
  expect(link.attributes).toMatchObject({ href: "/tickets/TK20261124007", lang: "fr", dir: "auto", "data-ticket-link": "true" });
  expect(link.text).toBe("Lecteur en panne");
  expect(page.having("data-ticket", "7")).toHaveLength(1);
});

test("a title that is markup is shown as text", () => {
  const markup = markupOf(table({ title: "<script>alert('x')</script>" }));
  expect(markup).not.toContain("<script");
  expect(markup).toContain("&lt;script&gt;");
});
