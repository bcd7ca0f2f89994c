import { beforeEach, expect, test, vi } from "vitest";
import { LOCALES, type Locale } from "@/db/enums";
import type { SuggestAnswer } from "@/lib/search/schema";
import { MESSAGES } from "@/app/_i18n/messages";
import { NOW, render } from "@/tests/support/render";
import { SuggestAside } from "./suggest-aside";
import { SuggestAnnouncement } from "./suggest-announcement";
import { SuggestBar } from "./suggest-bar";
import type { Suggestions } from "./use-suggestions";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const shared = { similarity: 0.8, category: "network" } as const;
const article = { ...shared, id: "3", title: "VPN 错误 809 排查", language: "zh" } as const;
const solved = { ...shared, ticketNumber: "TK20261031001", title: "VPN: error 809", language: "en", resolution: "Port 443." } as const;
const open = { ...shared, ticketNumber: "TK20261124009", title: "Tunnel down", language: "en", status: "pending", createdAt: new Date("2026-11-24T11:00:00Z") } as const;

const answered = (answer: Partial<SuggestAnswer>): Suggestions => {
  const found = { articles: [], solvedTickets: [], openDuplicates: [], degraded: [], ...answer };
  const count = found.articles.length + found.solvedTickets.length + found.openDuplicates.length;
  return { found, count, state: count > 0 ? "found" : "none" };
};

const silent = (state: "quiet" | "looking" | "missing"): Suggestions => ({ found: undefined, count: 0, state });

const aside = (suggestions: Suggestions, locale: Locale = "en") => render(<SuggestAside suggestions={suggestions} onSolved={() => {}} />, { locale });

test.each(LOCALES)("what may already be it stands first, then articles, then what was solved, in %s", (locale) => {
  const { Suggest } = MESSAGES[locale];
  const page = aside(answered({ articles: [article], solvedTickets: [solved], openDuplicates: [open] }), locale);
  expect(page.all("h3").map(({ text }) => text)).toEqual([Suggest.duplicates, Suggest.articles, Suggest.solvedTickets]);
});

test("kinds that nothing was found of have no heading", () => {
  expect(aside(answered({ articles: [article] })).all("h3").map(({ text }) => text)).toEqual(["Articles"]);
});

test("articles and solved tickets open beside the form; an open ticket is a link, as one adds to it", () => {
  const page = aside(answered({ articles: [article], solvedTickets: [solved], openDuplicates: [open] }));
  expect(page.all("button").map(({ spoken, attributes }) => [spoken, attributes["aria-haspopup"]])).toEqual([["VPN 错误 809 排查 Chinese", "dialog"], ["VPN: error 809", "dialog"]]);
  expect(page.all("a").map(({ spoken, attributes }) => [spoken, attributes.href])).toEqual([["Tunnel down TK20261124009 Pending 1 hr. ago", "/tickets/TK20261124009"]]);
});

test.each(["quiet", "missing"] as const)("where it is %s, one sentence says so and nothing warns", (state) => {
  const page = aside(silent(state));
  expect(page.all("p").map(({ text }) => text)).toEqual([MESSAGES.en.Suggest[state]]);
  expect(page.having("role", "alert")).toEqual([]);
});

test("while the first answer is awaited, its place is taken", () => {
  expect(aside(silent("looking")).having("aria-busy", "true")).toHaveLength(1);
});

test("the line on phones opens only where there is something, and is of one height", () => {
  const bar = (suggestions: Suggestions) => render(<SuggestBar suggestions={suggestions} onSolved={() => {}} />).one("button");
  const [filled, empty] = [bar(answered({ articles: [article], solvedTickets: [solved] })), bar(silent("quiet"))];
  expect([filled.spoken, "disabled" in filled.attributes]).toEqual(["2 things may help", false]);
  expect([empty.spoken, "disabled" in empty.attributes]).toEqual(["Help appears here as you write", true]);
  for (const { attributes } of [filled, empty]) expect(attributes.class).toContain("min-h-9");
});

test("what was found is announced by its number, and silence where nothing was", () => {
  const said = (suggestions: Suggestions) => render(<SuggestAnnouncement suggestions={suggestions} />).having("aria-live", "polite")[0]?.text;
  expect(said(answered({ articles: [article] }))).toBe("1 thing may help");
  expect(said(answered({}))).toBe("");
});
