import { expect, test } from "vitest";
import { shownAnalysis, shownTicket } from "@/tests/support/shown-tickets";
import { render } from "@/tests/support/render";
import { Suggestion } from "./suggestion";

const article = { id: "3", title: "Badge readers", similarity: 0.8, category: "hardware", language: "en" } as const;
const similar = { ticketNumber: "TK20261101004", title: "Reader without power", similarity: 0.7, resolution: "Replaced it.", category: "hardware", language: "en" } as const;
const step = { text: "Read the log.", sources: [{ type: "article", articleId: "3", title: "Badge readers", language: "en" }] } as const;

const full = shownAnalysis({ steps: [{ ...step, sources: [...step.sources] }], similarTickets: [similar], articles: [article] });

test("a suggestion gives the verdict, then the plan, then what it rests on", () => {
  const page = render(<Suggestion analysis={full} ticket={shownTicket({ category: "hardware" })} />);
  expect(page.all("h3").map(({ text }) => text)).toEqual(["Plan", "Similar solved tickets", "Articles"]);
  expect(page.one("dl").text).toMatch(/^Suggested category Hardware Confidence 62%/);
});

test("what to ask and a draft reply follow the plan, where there are any", () => {
  const page = render(<Suggestion analysis={{ ...full, questions: ["Since when?"], draftReply: "Hello Ada," }} ticket={shownTicket({ category: "hardware" })} />);
  expect(page.all("h3").map(({ text }) => text)).toEqual(["Plan", "To ask the requester", "Draft reply", "Similar solved tickets", "Articles"]);
});

test("a suggestion without sources has no empty sections", () => {
  expect(render(<Suggestion analysis={shownAnalysis()} ticket={shownTicket({ category: "hardware" })} />).all("h3")).toEqual([]);
});

test("a confidence of zero is shown, an unknown one is not", () => {
  expect(render(<Suggestion analysis={shownAnalysis({ confidenceScore: 0 })} ticket={shownTicket({ category: "hardware" })} />).text).toContain("Confidence 0%");
  expect(render(<Suggestion analysis={shownAnalysis({ confidenceScore: null })} ticket={shownTicket({ category: "hardware" })} />).text).not.toContain("Confidence");
});

test("a suggestion without a category claims none", () => {
  expect(render(<Suggestion analysis={shownAnalysis({ suggestedCategory: null })} ticket={shownTicket({ category: "hardware" })} />).text).not.toContain("Suggested category");
});
