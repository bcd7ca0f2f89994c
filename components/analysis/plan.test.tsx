import { expect, test } from "vitest";
import type { Step } from "@/lib/analysis/schema";
import { shownAnalysis } from "@/tests/support/shown-tickets";
import { markupOf, render } from "@/tests/support/render";
import { Plan } from "./plan";

const solved = { type: "ticket", ticketNumber: "TK20261101003", title: "Kaartlezer dood", language: "nl" } as const;
const article = { type: "article", articleId: "9", title: "Badge readers", language: "en" } as const;
const steps: Step[] = [{ text: "Read the log.", sources: [solved, article] }, { text: "Replace the reader.", sources: [] }];

const drawn = (locale: "zh" | "en" | "nl") => render(<Plan analysis={shownAnalysis({ steps })} />, { locale });

test.each([
  ["zh", "处理步骤", "来源", "无来源"],
  ["nl", "Stappenplan", "Bronnen", "Zonder bron"],
] as const)("a plan's headings are in %s while its steps stay in the ticket's own language", (locale, heading, sources, unsourced) => {
  const page = drawn(locale);
  expect(page.one("h3").text).toBe(heading);
  expect(page.one("section").attributes["aria-labelledby"]).toBe(page.one("h3").attributes.id);
  expect(page.all("ul").map((list) => list.attributes["aria-label"])).toEqual([sources, sources]);
  expect(page.all("p").map(({ text, attributes }) => [text, attributes.lang])).toEqual([["Read the log.", "en"], ["Replace the reader.", "en"]]);
  expect(page.one("ol").spoken).toContain(unsourced);
});

test("a step without a source says so, and one with sources does not", () => {
  const [first, second] = drawn("en").all("ul");
  expect(second?.text).toBe("No source");
  expect(first?.text).not.toContain("No source");
});

test("a step's number is not read out a second time: the list counts already", () => {
  expect(drawn("en").one("ol").spoken).not.toMatch(/^1\b/);
});

test("a cited ticket is a link that names its language to who reads another", () => {
  const link = drawn("en").one("a");
  expect(link.attributes).toMatchObject({ href: "/tickets/TK20261101003", title: "Kaartlezer dood" });
  expect(link.spoken).toBe("TK20261101003 Dutch");
  expect(drawn("nl").one("a").spoken).toBe("TK20261101003");
});

test("a cited article is a button that opens, as it has no page", () => {
  const button = drawn("zh").one("button");
  expect(button.attributes).toMatchObject({ type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" });
  expect(button.spoken).toBe("Badge readers 英语");
  expect(button.having("lang", "en").map(({ text }) => text)).toEqual(["Badge readers"]);
});

test("a step that is markup is shown as text", () => {
  const markup = markupOf(<Plan analysis={shownAnalysis({ steps: [{ text: "<img src=x onerror=alert(1)>", sources: [] }] })} />);
  expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(markup).not.toContain("<img");
});
