import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import { analysisActions } from "@/tests/support/analysis-actions";
import { neverTicketActions, requesterReader, staffReader } from "@/tests/support/shown-desk";
import { shownAnalysis, shownDetail } from "@/tests/support/shown-tickets";
import { markupOf, NOW, render } from "@/tests/support/render";
import { TicketGone, ticketQuery } from "./ticket-query";
import { TicketView } from "./ticket-view";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

function known(facts: Partial<TicketDetail>): QueryClient {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(ticketQuery("7").queryKey, shownDetail(facts));
  return queries;
}

const drawn = (facts: Partial<TicketDetail>, locale: Locale = "en", reader = staffReader) =>
  render(<TicketView id="7" reader={reader} actions={neverTicketActions} analysisActions={analysisActions} />, { locale, queries: known(facts) });

const headings = (page: ReturnType<typeof drawn>) => page.all("h2").map(({ text }) => text);

test.each([
  ["zh", ["描述", "分析", "沟通记录", "历史记录"]],
  ["nl", ["Omschrijving", "Analyse", "Gesprek", "Geschiedenis"]],
] as const)("staff read a ticket with its analysis in %s", (locale, titles) => {
  expect(headings(drawn({ aiResponses: [shownAnalysis()] }, locale))).toEqual([...titles]);
});

test.each([
  ["zh", "处理进度", "IT 正在处理您的工单。有进展时，本页会自动更新。"],
  ["nl", "Hoe het ervoor staat", "IT is met uw melding bezig. Deze pagina werkt zichzelf bij zodra er iets gebeurt."],
] as const)("a requester is told in %s where it stands, and sees no analysis even if one were sent", (locale, title, words) => {
  const page = drawn({ aiResponses: [shownAnalysis({ modelUsed: "llama3.2:3b", source: "llm" })] }, locale, requesterReader);
  expect(headings(page)).toContain(title);
  expect(page.text).toContain(words);
  expect(page.text).not.toContain("llama3.2:3b");
  expect(page.having("role", "tab")).toEqual([]);
});

test("title, description and resolution are marked with the ticket's language, the page around them is not", () => {
  const page = drawn({ language: "fr", title: "Lecteur en panne", description: "Rien ne clignote.", resolution: "Alimentation remplacée." }, "nl");
  expect(page.having("lang", "fr").map(({ text }) => text)).toEqual(["Lecteur en panne", "Rien ne clignote.", "Alimentation remplacée."]);
  expect(page.one("h1").text).toBe("Lecteur en panne");
});

test("a ticket without a resolution has no place for one", () => {
  expect(drawn({}).having("aria-label", "Resolution")).toEqual([]);
});

test("a requester is asked how it went once it is solved, staff are not", () => {
  expect(headings(drawn({ status: "resolved" }, "en", requesterReader))).toContain("How did it go?");
  expect(headings(drawn({}, "en", requesterReader))).not.toContain("How did it go?");
  expect(headings(drawn({ status: "resolved" }))).not.toContain("How did it go?");
});

test("a requester cannot answer what is closed, but reopen it", () => {
  const page = drawn({ status: "closed" }, "en", requesterReader);
  expect(page.all("textarea").map(({ attributes }) => attributes["aria-label"])).not.toContain("Reply");
  expect(page.text).toContain("If the problem is back, reopen it.");
});

test("a requester edits the own report until it is closed, nobody else's", () => {
  const edits = (facts: Partial<TicketDetail>) => drawn(facts, "en", requesterReader).having("aria-label", "Edit title and description");
  expect(edits({})).toHaveLength(1);
  expect(edits({ status: "closed" })).toEqual([]);
  expect(edits({ employeeId: "E1" })).toEqual([]);
});

test("who has not spoken to a requester is the desk to them", () => {
  const history = [{ id: "1", changedField: "assigned_to", oldValue: null, newValue: "E3", changedBy: "E3", comment: null, createdAt: NOW }];
  expect(drawn({ assignedTo: "E3", history }, "en", requesterReader).text).not.toContain("E3");
  expect(drawn({ assignedTo: "E3", history }).text).toContain("E3");
});

test("what is not known of a ticket is said in words", () => {
  const properties = drawn({ departmentSnapshot: "", assignedTo: null, tags: [] }, "nl", requesterReader).all("dl")[0];
  expect(properties?.attributes["aria-label"]).toBe("Kenmerken");
  expect(properties?.text).toContain("Behandelaar Nog niemand");
  expect(properties?.text).toContain("Afdeling Geen Taal Engels Bron Web Gemeld 3 uur geleden");
  expect(properties?.text).not.toContain("Labels");
});

test("tags are listed under their name", () => {
  expect(drawn({ tags: ["vip", "打印"] }, "en", requesterReader).all("dl")[0]?.text).toMatch(/Tags vip 打印$/);
});

test("the way back leads to the list", () => {
  const [back] = drawn({}, "zh").all("a");
  expect([back?.text, back?.attributes.href]).toEqual(["工单", "/tickets"]);
});

test("a description that is markup is shown as text", () => {
  const markup = markupOf(<TicketView id="7" reader={staffReader} actions={neverTicketActions} analysisActions={analysisActions} />, { queries: known({ description: "<img src=x onerror=alert(1)>", tags: ["<b>"] }) });
  expect(markup).not.toMatch(/<img|<b>/);
});

test("a ticket that was hidden while its reader had it open shows that, and nothing of what it said", () => {
  const queries = known({});
  queries.getQueryCache().find({ queryKey: ticketQuery("7").queryKey })?.setState({ status: "error", error: new TicketGone() });
  const page = render(<TicketView id="7" reader={staffReader} actions={neverTicketActions} analysisActions={analysisActions} />, { queries });
  expect(page.having("role", "alert")[0]?.one("h1").text).toBe("This ticket is no longer yours to see");
  expect(page.text).not.toContain("badge reader");
});

test("a desk that could not be reached once takes nothing away", () => {
  const queries = known({});
  queries.getQueryCache().find({ queryKey: ticketQuery("7").queryKey })?.setState({ status: "error", error: new TypeError("fetch failed") });
  expect(render(<TicketView id="7" reader={staffReader} actions={neverTicketActions} analysisActions={analysisActions} />, { queries }).text).toContain("badge reader");
});
