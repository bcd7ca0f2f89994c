import { beforeEach, expect, test, vi } from "vitest";
import { LOCALES } from "@/db/enums";
import type { KeptFeedback } from "@/lib/analysis/schema";
import { MESSAGES } from "@/app/_i18n/messages";
import { analysisActions } from "@/tests/support/analysis-actions";
import { shownAnalysis } from "@/tests/support/shown-tickets";
import { markupOf, NOW, render } from "@/tests/support/render";
import { Judgement } from "./judgement";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const given = (facts: Partial<KeptFeedback>): KeptFeedback => ({ verdict: "accepted", category: null, comment: null, givenByName: "Rune Halvorsen", createdAt: new Date("2026-11-24T11:57:00Z"), ...facts });

const judged = (...feedback: KeptFeedback[]) => <Judgement analysis={shownAnalysis({ feedback })} ticketCategory="hardware" judge={analysisActions.judge} />;

const pressed = (page: ReturnType<typeof render>) => page.having("role", "group")[0]?.all("button").filter(({ attributes }) => attributes["aria-pressed"] === "true").map(({ spoken }) => spoken);

test.each(LOCALES)("the three verdicts stand in %s under their question, each with its key", (locale) => {
  const { question, accept, correct, reject } = MESSAGES[locale].Judgement;
  const group = render(judged(), { locale }).having("aria-label", question)[0];
  expect(group?.all("button").map(({ spoken, attributes }) => [spoken, attributes["aria-keyshortcuts"]])).toEqual([[accept, "y"], [correct, "u"], [reject, "z"]]);
});

test("before anybody judged, no verdict is pressed and none is told", () => {
  const page = render(judged());
  expect(pressed(page)).toEqual([]);
  expect(page.all("time")).toEqual([]);
});

test("the last verdict counts, with who gave it and when", () => {
  const page = render(judged(given({ verdict: "rejected", comment: "no" }), given({})));
  expect(pressed(page)).toEqual(["Accept"]);
  expect(page.text).toContain("Accepted Rune Halvorsen 3 min. ago");
  expect(page.text).not.toContain("no ");
});

test.each([["zh", "已更正为“网络”"], ["nl", "Verbeterd: Netwerk"]] as const)("a correction names its category in %s", (locale, words) => {
  expect(render(judged(given({ verdict: "corrected", category: "network" })), { locale }).text).toContain(words);
});

test("a verdict that an API key gave names nobody", () => {
  expect(render(judged(given({ givenByName: null }))).text).toContain("Accepted 3 min. ago");
});

test("a comment that is markup is shown as text", () => {
  expect(markupOf(judged(given({ verdict: "rejected", comment: "<img src=x>" })))).toContain("&lt;img src=x&gt;");
});
