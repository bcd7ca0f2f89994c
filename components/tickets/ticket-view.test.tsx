import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import { shownAnalysis, shownDetail } from "@/tests/support/shown-tickets";
import { markupOf, NOW, render } from "@/tests/support/render";
import { ticketQuery } from "./ticket-query";
import { TicketView } from "./ticket-view";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const reader = { id: "E7", name: "Rune Halvorsen", seesAnalyses: true };

function known(facts: Partial<TicketDetail>): QueryClient {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(ticketQuery("7").queryKey, shownDetail(facts));
  return queries;
}

const drawn = (facts: Partial<TicketDetail>, locale: Locale = "en", seesAnalyses = true) =>
  render(<TicketView id="7" reader={{ ...reader, seesAnalyses }} />, { locale, queries: known(facts) });

const headings = (page: ReturnType<typeof drawn>) => page.all("h2").map(({ text }) => text);

test.each([
  ["zh", ["描述", "分析", "历史记录"]],
  ["nl", ["Omschrijving", "Analyse", "Geschiedenis"]],
] as const)("staff read a ticket with its analysis in %s", (locale, titles) => {
  expect(headings(drawn({ aiResponses: [shownAnalysis()] }, locale))).toEqual([...titles]);
});

test.each([
  ["zh", "处理进度", "IT 正在处理您的工单。有进展时，本页会自动更新。"],
  ["nl", "Hoe het ervoor staat", "IT is met uw melding bezig. Deze pagina werkt zichzelf bij zodra er iets gebeurt."],
] as const)("a requester is told in %s where it stands, and sees no analysis even if one were sent", (locale, title, words) => {
  const page = drawn({ aiResponses: [shownAnalysis({ modelUsed: "llama3.2:3b", source: "llm" })] }, locale, false);
  expect(headings(page)).toContain(title);
  expect(page.text).toContain(words);
  expect(page.text).not.toContain("llama3.2:3b");
  expect(page.having("role", "status")).toEqual([]);
});

test("title, description and resolution are marked with the ticket's language, the page around them is not", () => {
  const page = drawn({ language: "fr", title: "Lecteur en panne", description: "Rien ne clignote.", resolution: "Alimentation remplacée." }, "nl");
  expect(page.having("lang", "fr").map(({ text }) => text)).toEqual(["Lecteur en panne", "Rien ne clignote.", "Alimentation remplacée."]);
  expect(page.one("h1").text).toBe("Lecteur en panne");
});

test("a ticket without a resolution has no panel for one", () => {
  expect(headings(drawn({}))).not.toContain("Resolution");
});

test("what is not known of a ticket is said in words", () => {
  const properties = drawn({ departmentSnapshot: "", assignedTo: null, tags: [] }, "nl").all("dl")[0];
  expect(properties?.attributes["aria-label"]).toBe("Kenmerken");
  expect(properties?.text).toContain("Afdeling Geen Behandelaar Nog niemand Taal Engels Bron Web Gemeld 3 uur geleden");
  expect(properties?.text).not.toContain("Labels");
});

test("tags are listed under their name", () => {
  expect(drawn({ tags: ["vip", "打印"] }).all("dl")[0]?.text).toMatch(/Tags vip 打印$/);
});

test("the way back leads to the list", () => {
  const [back] = drawn({}, "zh").all("a");
  expect([back?.text, back?.attributes.href]).toEqual(["工单", "/tickets"]);
});

test("a description that is markup is shown as text", () => {
  const markup = markupOf(<TicketView id="7" reader={reader} />, { queries: known({ description: "<img src=x onerror=alert(1)>", tags: ["<b>"] }) });
  expect(markup).not.toMatch(/<img|<b>/);
});
