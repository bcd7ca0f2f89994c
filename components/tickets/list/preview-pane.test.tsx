import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { ticketQuery } from "@/components/tickets/ticket-query";
import type { Locale } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import { NOW, render } from "@/tests/support/render";
import { shownAnalysis, shownDetail, shownTicket } from "@/tests/support/shown-tickets";
import { listedRow } from "./listed-row";
import { PreviewPane } from "./preview-pane";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

function pane(facts: Partial<TicketDetail> | undefined, locale: Locale = "en") {
  const queries = new QueryClient();
  const detail = shownDetail(facts);
  if (facts) queries.setQueryData(ticketQuery(detail.id).queryKey, detail);
  return render(<PreviewPane rows={[listedRow(detail), listedRow(shownTicket({ id: "8", title: "Another" }))]} names={{ E9: "Owen Tasker" }} />, { locale, queries });
}

test("until a row has the reader's eye, the first one is shown, with the way to its page", () => {
  const page = pane({ assignedTo: "E9" });
  expect(page.one("h2").text).toBe("The badge reader is dead");
  expect(page.one("header").spoken).toContain("In progress High Hardware Owen Tasker");
  expect(page.one("header").one("a").attributes.href).toBe("/tickets/TK20261124007");
});

test("the head is there before the ticket has come", () => {
  const page = pane(undefined);
  expect(page.one("h2").text).toBe("The badge reader is dead");
  expect(page.having("aria-busy", "true")).toHaveLength(1);
});

test("it shows the text, the newest suggestion with its first steps, and the last comments", () => {
  const steps = ["One", "Two", "Three", "Four", "Five"].map((text) => ({ text, sources: [] }));
  const comment = (id: string, body: string) => ({ id, body, visibility: "internal" as const, employeeId: "E9", writtenByType: "person" as const, mentions: [], createdAt: NOW });
  const page = pane({ aiResponses: [shownAnalysis({ steps, confidenceScore: 0.62 }), shownAnalysis({ suggestedCategory: "network" })], comments: ["a", "b", "c", "d"].map((body) => comment(body, body)) });
  expect(page.all("h3").map(({ text }) => text)).toEqual(["Mireille Vantongeren · Payroll", "Suggestion", "Last of 4 comments"]);
  expect(page.text).toContain("It neither blinks nor beeps.");
  expect(page.all("ol")[0]?.all("li").map(({ text }) => text)).toEqual(["One", "Two", "Three"]);
  expect(page.text).toMatch(/Hardware 62% fair.*2 more steps/);
  expect(page.one("ul").all("li").map(({ text }) => text.split(" ").at(-1))).toEqual(["b", "c", "d"]);
});

test("an analysis under way says so in place of an older one", () => {
  const page = pane({ analysisUnderWay: shownAnalysis({ stage: "embed" }), aiResponses: [shownAnalysis({ steps: [{ text: "Restart it", sources: [] }] })] }, "fr");
  expect(page.text).toContain("Analyse en cours.");
  expect(page.text).not.toContain("Restart it");
});
