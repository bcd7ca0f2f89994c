import { beforeEach, expect, test, vi } from "vitest";
import type { TicketDetail } from "@/lib/tickets/schema";
import { analysisActions } from "@/tests/support/analysis-actions";
import { shownAnalysis, shownDetail } from "@/tests/support/shown-tickets";
import { NOW, render } from "@/tests/support/render";
import type { Locale } from "@/db/enums";
import { AnalysisAnnouncement } from "./analysis-announcement";
import { AnalysisPanel } from "./analysis-panel";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const drawn = (facts: Partial<TicketDetail>, locale: Locale = "en") => render(<AnalysisPanel ticket={shownDetail(facts)} {...analysisActions} />, { locale });

test.each([
  ["zh", "分析", "这张工单还没有分析。"],
  ["nl", "Analyse", "Deze melding is nog niet geanalyseerd."],
] as const)("a ticket without any analysis says so in %s", (locale, title, never) => {
  const page = drawn({}, locale);
  expect(page.one("h2").text).toBe(title);
  expect(page.all("p").map(({ text }) => text)).toEqual([never]);
});

test("the newest analysis is shown with when it was made, older ones are not", () => {
  const page = drawn({ aiResponses: [shownAnalysis({ suggestedCategory: "network" }), shownAnalysis({ id: "69", suggestedCategory: "permission" })] });
  expect(page.all("time")[0]?.text).toBe("30 min. ago");
  expect(page.text).toContain("Network");
  expect(page.text).not.toContain("Access");
  expect(page.text).not.toContain("This ticket has not been analysed.");
});

test.each([
  ["en", "The ticket says Hardware"],
  ["zh", "工单上是“硬件”"],
] as const)("a suggestion of another category than the ticket's says so in %s", (locale, words) => {
  expect(drawn({ aiResponses: [shownAnalysis({ suggestedCategory: "network" })] }, locale).text).toContain(words);
  expect(drawn({ aiResponses: [shownAnalysis({ suggestedCategory: "hardware" })] }, locale).text).not.toContain(words);
});

test("while a new analysis is under way the one before it is named as such and loses its time", () => {
  const page = drawn({ aiResponses: [shownAnalysis()], analysisUnderWay: shownAnalysis({ id: "71", stage: "embed", completedAt: null }) }, "nl");
  expect(page.text).toContain("De vorige analyse");
  expect(page.text).not.toContain("30 min");
});

test("a first analysis under way has none before it", () => {
  const page = drawn({ analysisUnderWay: shownAnalysis({ stage: "embed", completedAt: null }) });
  expect(page.text).not.toContain("The analysis before this one");
  expect(page.text).not.toContain("This ticket has not been analysed.");
});

test("an analysis that is there when the page opens is not announced", () => {
  const page = render(<AnalysisAnnouncement ticket={shownDetail({ aiResponses: [shownAnalysis()] })} />);
  expect(page.having("role", "status").map(({ text }) => text)).toEqual([""]);
});
