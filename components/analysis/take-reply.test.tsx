import { expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { analysisActions } from "@/tests/support/analysis-actions";
import { shownAnalysis, shownDetail, shownTicket } from "@/tests/support/shown-tickets";
import { render } from "@/tests/support/render";
import { AnalysisPanel } from "./analysis-panel";
import { DraftReply } from "./draft-reply";
import { Questions } from "./questions";
import { Suggestion } from "./suggestion";
import { SuggestedPriority } from "./suggested-priority";

const buttons = (page: ReturnType<typeof render>) => page.all("button").map(({ spoken }) => spoken);

test.each(LOCALES)("a draft and questions go into the editor in %s, where there is one", (locale) => {
  const { take, ask, copy } = MESSAGES[locale].Analysis;
  const questions = shownAnalysis({ questions: ["Since when?"] });
  const intoEditor = () => {};
  expect(buttons(render(<DraftReply text="Hello" language="en" takeReply={intoEditor} />, { locale }))).toEqual([take, copy]);
  expect(buttons(render(<DraftReply text="Hello" language="en" />, { locale }))).toEqual([copy]);
  expect(buttons(render(<Questions analysis={questions} takeReply={intoEditor} />, { locale }))).toEqual([ask]);
  expect(buttons(render(<Questions analysis={questions} />, { locale }))).toEqual([]);
});

test("a long draft is cut short and unfolds, a short one is whole", () => {
  const long = render(<DraftReply text={"line\n".repeat(20)} language="en" />);
  expect(long.having("aria-expanded", "false").map(({ spoken }) => spoken)).toEqual(["Show all"]);
  expect(render(<DraftReply text="line" language="en" />).having("aria-expanded", "false")).toEqual([]);
});

test("a suggested priority can be applied where the ticket has another, and not while the analysis is under way", () => {
  const drawn = (priority: "high" | "low", applyPriority?: typeof analysisActions.applyPriority) => buttons(render(<SuggestedPriority priority={priority} ticket={shownTicket({ priority: "high" })} applyPriority={applyPriority} />));
  expect(drawn("low", analysisActions.applyPriority)).toEqual(["Apply"]);
  expect(drawn("high", analysisActions.applyPriority)).toEqual([]);
  expect(drawn("low")).toEqual([]);
});

test("where nothing similar is known, that is said and what to ask stands before the plan", () => {
  const analysis = shownAnalysis({ degraded: ["nothing_similar"], questions: ["Since when?"], steps: [{ text: "Ask.", sources: [] }] });
  const page = render(<Suggestion analysis={analysis} ticket={shownTicket()} />);
  expect(page.all("h3").map(({ text }) => text)).toEqual(["To ask the requester", "Plan"]);
  expect(page.text).toContain(MESSAGES.en.Analysis.unknown);
});

test("a provisional suggestion is not judged", () => {
  expect(render(<Suggestion analysis={shownAnalysis()} ticket={shownTicket()} />).having("role", "group")).toEqual([]);
});

test.each([[[], "Analyse now"], [[shownAnalysis()], "Analyse again"]])("an analysis can be asked for, the first and another", (aiResponses, label) => {
  expect(buttons(render(<AnalysisPanel ticket={shownDetail({ aiResponses })} {...analysisActions} />))).toContain(label);
});

test("none is asked for while one is under way", () => {
  const page = render(<AnalysisPanel ticket={shownDetail({ aiResponses: [shownAnalysis()], analysisUnderWay: shownAnalysis({ id: "71", stage: "embed", completedAt: null }) })} {...analysisActions} />);
  expect(buttons(page)).not.toContain("Analyse again");
});

test("phones unfold what is hidden, and are told how many steps that is", () => {
  const steps = ["a", "b", "c"].map((text) => ({ text, sources: [] }));
  const page = render(<AnalysisPanel ticket={shownDetail({ aiResponses: [shownAnalysis({ steps })] })} {...analysisActions} />);
  expect(page.having("aria-expanded", "false").map(({ spoken }) => spoken)).toContain("Whole analysis, 2 more steps");
});
