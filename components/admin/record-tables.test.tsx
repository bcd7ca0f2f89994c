import { beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "@/db/enums";
import type { HistoryRecord } from "@/lib/records/schema";
import { TRACKED } from "@/lib/tickets/ticket-changes";
import { toSnakeCase } from "@/lib/core/naming";
import { NOW, render } from "@/tests/support/render";
import { AiResponsesTable } from "./ai-responses-table";
import { FeedbackTable } from "./feedback-table";
import { HiddenTicketsTable } from "./hidden-tickets-table";
import { HISTORY_FIELDS } from "./history-fields";
import { HistoryTable } from "./history-table";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const ofTicket = { ticketNumber: "TK20261124001", ticketTitle: "Imprimante hors ligne", ticketLanguage: "fr" as const };
const names = { E1: "Odile Brandt", E2: "Kees de Wit" };

const change = (facts: Partial<HistoryRecord>): HistoryRecord => ({ id: "1", ...ofTicket, changedField: "status", oldValue: "pending", newValue: "in_progress", comment: null, changedByType: "person", changedBy: "E1", createdAt: NOW, ...facts });
const valuesOf = (facts: Partial<HistoryRecord>, locale: Locale = "en") => render(<HistoryTable changes={[change(facts)]} names={names} />, { locale }).all("td").slice(0, 3).map(({ spoken }) => spoken);

test("every field that history keeps has its word", () => {
  expect(TRACKED.map(toSnakeCase).filter((field) => !HISTORY_FIELDS.some((known) => known === field))).toEqual([]);
});

test.each<[Partial<HistoryRecord>, string[]]>([
  [{}, ["Status", "Wachtend", "In behandeling"]],
  [{ changedField: "assigned_to", oldValue: null, newValue: "E2" }, ["Behandelaar", "–", "Kees de Wit"]],
  [{ changedField: "resolved_at", oldValue: null, newValue: "2026-11-24T09:05:00.000Z" }, ["Opgelost", "–", "24 nov 2026, 09:05"]],
  [{ changedField: "cost_centre", oldValue: "7", newValue: "8" }, ["cost_centre", "7", "8"]],
  [{ oldValue: "on_hold" }, ["Status", "on_hold", "In behandeling"]],
])("the change %j is told in words", (facts, words) => {
  expect(valuesOf(facts, "nl")).toEqual(words);
});

test("a long value unfolds, whole and as text", () => {
  const long = `<b>${"word ".repeat(40)}`;
  const page = render(<HistoryTable changes={[change({ changedField: "description", oldValue: null, newValue: long })]} names={names} />);
  expect(page.one("details").text).toContain(long.trim());
  expect(page.all("b")).toEqual([]);
});

test("an AI response leads to itself and to its ticket, titled in the ticket's language", () => {
  const page = render(<AiResponsesTable responses={[{ id: "9", ...ofTicket, suggestedCategory: "network", confidenceScore: 0.905, source: "llm", modelUsed: "llama3.2:3b", processingTimeMs: 1_361, verdict: null, createdAt: NOW }]} />);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/admin/records/ai-responses/9", "/tickets/TK20261124001"]);
  expect(page.having("lang", "fr")[0]?.text).toBe("Imprimante hors ligne");
  expect(page.all("tr")[1]?.spoken).toMatch(/Network 91% Language model llama3\.2:3b No feedback 1\.4 sec/);
});

test("feedback says what was suggested, what it should have been, and by whom", () => {
  const page = render(<FeedbackTable feedback={[{ id: "3", ...ofTicket, aiResponseId: "9", suggestedCategory: "network", verdict: "corrected", category: "hardware", comment: "The cable.", givenByType: "person", givenBy: "E1", createdAt: NOW }]} names={names} />);
  expect(page.all("tr")[1]?.spoken).toMatch(/Corrected Network Hardware The cable\. Odile Brandt/);
});

test("a hidden ticket is no link, as nobody can open it, and its button names it", () => {
  const page = render(<HiddenTicketsTable tickets={[{ id: "4", ...ofTicket, version: 2, employeeId: "E2", employeeNameSnapshot: "K. de Wit", hiddenBy: "E1", hiddenAt: NOW }]} names={names} restore={() => new Promise<never>(() => {})} />);
  expect(page.all("a")).toEqual([]);
  expect(page.one("button").attributes["aria-label"]).toBe("Restore TK20261124001");
  expect(page.all("tr")[1]?.spoken).toContain("Kees de Wit Odile Brandt");
});
