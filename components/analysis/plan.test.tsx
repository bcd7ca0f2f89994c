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
  expect(page.all("ol")[0]?.spoken).toContain(unsourced);
});

test("a step without a source says so, and one with sources does not", () => {
  const [first, second] = drawn("en").all("ul");
  expect(second?.text).toBe("No source");
  expect(first?.text).not.toContain("No source");
});

test("a step's number is not read out a second time: the list counts already", () => {
  expect(drawn("en").all("ol")[0]?.spoken).toMatch(/^Read the log/);
});

test("a cited ticket is a button that opens beside the page and names its language to who reads another", () => {
  const [ticket] = drawn("en").all("button");
  expect(ticket?.attributes).toMatchObject({ type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" });
  expect(ticket?.having("title", "Kaartlezer dood").map(({ text, attributes }) => [text, attributes.lang])).toEqual([["TK20261101003", "nl"]]);
  expect(ticket?.spoken).toBe("TK20261101003 Dutch");
  expect(drawn("nl").all("button")[0]?.spoken).toBe("TK20261101003");
});

test("a cited article is such a button too, in the article's own language", () => {
  const [, button] = drawn("zh").all("button");
  expect(button?.attributes).toMatchObject({ type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" });
  expect(button?.spoken).toBe("Badge readers 英语");
  expect(button?.having("lang", "en").map(({ text }) => text)).toEqual(["Badge readers"]);
});

test("phones are shown the first step alone until the plan is unfolded", () => {
  const isFolded = drawn("en").all("ol")[0]?.all("li").filter(({ attributes }) => attributes.class?.startsWith("grid")).map(({ attributes }) => attributes.class?.includes("max-sm:hidden"));
  expect(isFolded).toEqual([false, true]);
});

test("a step that is markup is shown as text", () => {
  const markup = markupOf(<Plan analysis={shownAnalysis({ steps: [{ text: "<img src=x onerror=alert(1)>", sources: [] }] })} />);
  expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(markup).not.toContain("<img");
});
