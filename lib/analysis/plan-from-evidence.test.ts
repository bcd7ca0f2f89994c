import { describe, expect, test } from "vitest";
import { CATEGORIES, type Category, LOCALES, type Locale } from "@/db/enums";
import type { RankedDocument } from "@/lib/search/retrieve";
import { articleDocument, ranked, ticketDocument } from "@/tests/support/documents";
import { phrasebook } from "@/worker/adapters/phrasebook";
import { referenceTo, selectEvidence } from "./evidence";
import { noScores } from "./keyword-scores";
import { planFromEvidence } from "./plan-from-evidence";

const plan = (sources: RankedDocument[], language: Locale, category: Category = "hardware") => planFromEvidence(selectEvidence(sources), { category, shares: { ...noScores(), [category]: 0.6 }, evidence: noScores() }, language, phrasebook);
const textsOf = (sources: RankedDocument[], language: Locale) => plan(sources, language).steps.map(({ text }) => text);

describe.each(LOCALES)("in %s", (language) => {
  test.each(CATEGORIES)("nothing similar: the usual first steps for %s, and it says so", (category) => {
    const { steps, ...rest } = plan([], language, category);
    expect(rest).toMatchObject({ category, score: 0.6, source: "rules", modelUsed: "rules", degraded: ["nothing_similar"] });
    expect(steps).toHaveLength(4);
    for (const { text, sources } of steps) expect([text.length > 8, sources]).toEqual([true, []]);
  });

  test("a source of another language is pointed to, behind the first of the usual steps", () => {
    const document = ticketDocument({ language: language === "fr" ? "nl" : "fr", resolution: "Redémarré. Réparé." });
    const { steps, source, degraded } = plan([ranked(document)], language);
    const [first, pointer, confirm, ...others] = steps;
    expect([source, degraded, others]).toEqual(["retrieval", [], []]);
    expect(first).toEqual({ text: phrasebook.list(language, "Plan.templates.hardware")[0], sources: [] });
    expect(pointer?.text).toContain(document.ticketNumber);
    expect(pointer?.text).toContain(phrasebook.phrase(language, `Languages.${document.language}`));
    expect(pointer?.text).not.toContain("Redémarré");
    expect(pointer?.sources).toEqual([referenceTo(document)]);
    expect(confirm?.sources).toEqual([]);
  });

  test("an article of another language is pointed to by its title", () => {
    const document = articleDocument({ language: language === "zh" ? "en" : "zh", title: "重置密码" });
    expect(textsOf([ranked(document)], language)[1]).toContain("重置密码");
  });
});

test("the four languages say it in their own words", () => {
  const texts = LOCALES.map((language) => plan([], language).steps.map(({ text }) => text).join());
  expect(new Set(texts).size).toBe(4);
  expect(texts[LOCALES.indexOf("zh")]).toMatch(/\p{Script=Han}/u);
});

describe("the best source in the ticket's language gives its own sentences", () => {
  test.each<[Locale, string, string[]]>([
    ["en", "Cause: a full queue. Restarted the spooler. It prints v2.1 again!", ["Cause: a full queue.", "Restarted the spooler.", "It prints v2.1 again!"]],
    ["fr", "Cause : file pleine. Élément vidé. 3 pages imprimées.", ["Cause : file pleine.", "Élément vidé.", "3 pages imprimées."]],
    ["nl", "De wachtrij was vol. Spooler herstart.", ["De wachtrij was vol.", "Spooler herstart."]],
    ["zh", "原因：队列已满。重启了服务！可以打印。", ["原因：队列已满。", "重启了服务！", "可以打印。"]],
  ])("of a ticket in %s", (language, resolution, sentences) => {
    const document = ticketDocument({ language, resolution });
    const { steps } = plan([ranked(document)], language);
    expect(steps.map(({ text }) => text)).toEqual([...sentences, phrasebook.phrase(language, "Plan.confirm")]);
    expect(steps[0]?.sources).toEqual([referenceTo(document)]);
  });

  test("of an article the items of its list, without their marks", () => {
    const content = "# Guide\nFirst read this.\n1. Stop the **spooler**.\n2) Empty `C:\\Temp`.\n- Start it.\n* Print.\n三、忽略\n4、Check.\n\n5. Six.\n6. Seven.";
    const texts = textsOf([ranked(articleDocument({ content }))], "en");
    expect(texts).toEqual(["Stop the spooler.", "Empty C:\\Temp.", "Start it.", "Print.", "Check.", phrasebook.phrase("en", "Plan.confirm")]);
  });

  test("an article without a list is pointed to", () => {
    const document = articleDocument({ content: "Only prose." });
    expect(textsOf([ranked(document)], "en")[0]).toContain(document.title);
  });
});

test("two further sources of other languages are pointed to when they are nearly as near; those of the own language are not repeated", () => {
  const best = ticketDocument({ resolution: "Own words." });
  const same = ticketDocument({ resolution: "Other words." });
  const [near, far] = [ticketDocument({ language: "zh" }), ticketDocument({ language: "nl" })];
  const { steps } = plan([ranked(best, { score: 1 }), ranked(same, { score: 0.9 }), ranked(near, { score: 0.8 }), ranked(far, { score: 0.7 })], "en");
  expect(steps.flatMap(({ sources }) => sources)).toEqual([best, near].map(referenceTo));
  expect(steps.map(({ text }) => text).join()).not.toContain("Other words");
});

test("a hostile title stays a title: braces and tags in it are no placeholders", () => {
  const title = "{number} {language} <b>x</b> '{title}'";
  expect(textsOf([ranked(articleDocument({ language: "zh", title }))], "en")[1]).toContain(title);
});
