import { beforeEach, expect, test, vi } from "vitest";
import { shownTicket } from "@/tests/support/shown-tickets";
import { markupOf, NOW, render } from "@/tests/support/render";
import { TicketListSkeleton } from "./ticket-list-skeleton";
import { TicketTable } from "./ticket-table";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const cells = (...[row, locale]: [Parameters<typeof TicketTable>[0], "zh" | "en" | "nl"]) => render(<TicketTable {...row} />, { locale }).one("tbody").all("td").map(({ spoken }) => spoken);

test.each([
  ["zh", ["TK20261124007", "The badge reader is dead", "Mireille Vantongeren", "硬件", "处理中", "高", "3小时前"]],
  ["nl", ["TK20261124007", "The badge reader is dead", "Mireille Vantongeren", "Hardware", "In behandeling", "Hoog", "3 uur geleden"]],
] as const)("a ticket's row reads in %s, the title as it was written", (locale, words) => {
  expect(cells({ tickets: [shownTicket()], moment: "createdAt", showRequester: true }, locale)).toEqual(words);
});

test("the list shows the moment that it is sorted by, under its name", () => {
  const page = render(<TicketTable tickets={[shownTicket()]} moment="updatedAt" showRequester={false} />);
  expect(page.all("th").at(-1)?.text).toBe("Updated");
  expect(page.one("time").text).toBe("15 min. ago");
});

test.each([true, false])("a row has as many cells as the table has heads, requester shown: %s", (showRequester) => {
  const page = render(<TicketTable tickets={[shownTicket()]} moment="createdAt" showRequester={showRequester} />);
  expect(page.having("role", "cell")).toHaveLength(page.having("role", "columnheader").length);
  expect(page.text.includes("Mireille Vantongeren")).toBe(showRequester);
  expect(page.text.includes("Requester")).toBe(showRequester);
});

test("the table keeps its roles and its name, which the grid layout would take away", () => {
  const page = render(<TicketTable tickets={[shownTicket(), shownTicket({ id: "8", ticketNumber: "TK20261124008" })]} moment="createdAt" showRequester />, { locale: "zh" });
  expect(page.one("table").attributes.role).toBe("table");
  expect(page.one("caption").text).toBe("工单列表");
  expect(page.having("role", "row")).toHaveLength(3);
  expect(page.having("role", "rowgroup")).toHaveLength(2);
});

test("the title leads to the ticket, in the ticket's language, and the list's keys find it", () => {
  const link = render(<TicketTable tickets={[shownTicket({ language: "fr", title: "Lecteur en panne" })]} moment="createdAt" showRequester />).one("a");
  expect(link.attributes).toMatchObject({ href: "/tickets/TK20261124007", lang: "fr", dir: "auto", "data-ticket-link": "true" });
  expect(link.text).toBe("Lecteur en panne");
});

test("a title that is markup is shown as text", () => {
  const markup = markupOf(<TicketTable tickets={[shownTicket({ title: "<script>alert('x')</script>" })]} moment="createdAt" showRequester />);
  expect(markup).not.toContain("<script");
  expect(markup).toContain("&lt;script&gt;");
});

test.each([["zh", "正在加载…"], ["nl", "Laden…"]] as const)("a list under way says so in %s and nothing else", (locale, words) => {
  const page = render(<TicketListSkeleton />, { locale });
  expect(page.having("role", "status").map(({ spoken }) => spoken)).toEqual([words]);
});
