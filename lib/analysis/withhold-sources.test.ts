import { expect, test } from "vitest";
import type { Analysis, SourceReference } from "./schema";
import { ticketsOf, withholdSources } from "./withhold-sources";

const ticket = (ticketNumber: string): SourceReference => ({ type: "ticket", ticketNumber, title: `of ${ticketNumber}`, language: "en" });
const article: SourceReference = { type: "article", articleId: "7", title: "Guide", language: "en" };
const similar = (ticketNumber: string) => ({ ticketNumber, title: "", similarity: 0.5, resolution: `how ${ticketNumber} ended`, category: "other", language: "en" }) as const;

const made = {
  steps: [
    { text: "first", sources: [ticket("TK1"), ticket("TK2")] },
    { text: "second", sources: [article, ticket("TK1")] },
    { text: "third", sources: [] },
  ],
  similarTickets: [similar("TK1"), similar("TK3")],
  suggestedSolution: "as it was written",
  degraded: ["llm_timeout"],
} as unknown as Analysis;

test("an analysis rests on similar tickets and on those of its steps, not on articles", () => {
  expect(new Set(ticketsOf(made))).toEqual(new Set(["TK1", "TK2", "TK3"]));
});

test("who sees all of it is shown it as it is", () => {
  expect(withholdSources(made, new Set(["TK1", "TK2", "TK3"]))).toBe(made);
});

test("a step with one source out of sight goes whole, the plan is numbered anew, and the reader is told", () => {
  const shown = withholdSources(made, new Set(["TK1", "TK3"]));
  expect(shown.steps.map(({ text }) => text)).toEqual(["second", "third"]);
  expect(shown.suggestedSolution).toBe("1. second [Guide; TK1]\n2. third");
  expect(shown).toMatchObject({ similarTickets: [{ ticketNumber: "TK1" }, { ticketNumber: "TK3" }], degraded: ["llm_timeout", "sources_withheld"] });
});

test("where no step is left there is no solution, rather than an empty one", () => {
  const shown = withholdSources({ ...made, steps: made.steps.slice(0, 1) }, new Set(["TK3"]));
  expect(shown).toMatchObject({ steps: [], suggestedSolution: null, similarTickets: [{ ticketNumber: "TK3" }] });
});
