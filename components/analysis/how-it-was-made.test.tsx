import { expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import type { Analysis } from "@/lib/analysis/schema";
import type { Locale } from "@/db/enums";
import { shownAnalysis } from "@/tests/support/shown-tickets";
import { markupOf, render } from "@/tests/support/render";
import { HowItWasMade } from "./how-it-was-made";

const drawn = (facts: Partial<Analysis>, locale: Locale = "en") => render(<HowItWasMade analysis={shownAnalysis(facts)} />, { locale });

function factsIn(facts: Partial<Analysis>, locale?: Locale) {
  const page = drawn(facts, locale);
  const values = page.all("dd");
  return Object.fromEntries(page.all("dt").map(({ text }, at) => [text, values[at]?.text]));
}

test("how a suggestion was made is told in Dutch", () => {
  expect(factsIn({ embeddingModel: "deskwise/e5-small-desk" }, "nl")).toEqual({
    "Gebaseerd op": "Opgeloste meldingen en artikelen",
    Embeddingmodel: "deskwise/e5-small-desk",
    Duur: "1,4 sec",
    Fasen: "Inlezen 84 ms Zoeken 12 ms Opstellen 1,3 sec Opslaan 14 ms",
    Gemaakt: "24 nov 2026, 11:30",
  });
});

test("how a suggestion was made is told in Chinese", () => {
  expect(factsIn({ source: "rules" }, "zh")).toMatchObject({ 依据: "规则", 用时: "1.4秒", 完成时间: "2026年11月24日 11:30" });
});

test("the language model is named where it wrote the suggestion, and nowhere else", () => {
  expect(factsIn({ source: "llm", modelUsed: "llama3.2:3b" })).toMatchObject({ "Based on": "Language model", "Language model": "llama3.2:3b" });
  expect(factsIn({ source: "retrieval", modelUsed: "llama3.2:3b" })).not.toHaveProperty("Language model");
});

test("a stage that was never reached takes no time instead of 0 ms", () => {
  expect(factsIn({ stages: { embedMs: 0, retrieveMs: 12, generateMs: null, saveMs: null } }).Stages).toBe("Embed 0 ms Retrieve 12 ms");
});

test("an analysis without a total time or an end leaves those facts out", () => {
  expect(Object.keys(factsIn({ processingTimeMs: null, completedAt: null }))).toEqual(["Based on", "Stages"]);
});

test("an analysis that took no measurable time still says how long", () => {
  expect(factsIn({ processingTimeMs: 0 }).Took).toBe("0 ms");
});

test.each([
  ["zh", ["嵌入模型不可用：仅按词语匹配。", "语言模型未能及时响应。"]],
  ["nl", ["Het embeddingmodel is niet beschikbaar: alleen exacte woorden zijn vergeleken.", "Het taalmodel antwoordde niet op tijd."]],
] as const)("each degradation is a sentence in %s", (locale, sentences) => {
  const [notice] = drawn({ degraded: ["embedding_model_missing", "llm_timeout"] }, locale).all("ul");
  expect(notice?.all("li").map(({ text }) => text)).toEqual(sentences);
});

test.each([
  ["en", "Citations taken out"],
  ["zh", MESSAGES.zh.Analysis.dropped],
  ["fr", MESSAGES.fr.Analysis.dropped],
  ["nl", MESSAGES.nl.Analysis.dropped],
] as const)("citations that nothing supports are counted in %s, and not mentioned where there were none", (locale, name) => {
  expect(factsIn({ sourcesDropped: 2 }, locale)).toHaveProperty(name, "2");
  expect(factsIn({ sourcesDropped: 0 }, locale)).not.toHaveProperty(name);
});

test("an analysis with nothing amiss shows no notice", () => {
  expect(drawn({}).all("ul")).toHaveLength(1);
});

test("the moment an analysis was made is there for machines too", () => {
  expect(drawn({}).one("time").attributes.datetime).toBe("2026-11-24T11:30:00.000Z");
});

test("a model whose name is markup is shown as text", () => {
  expect(markupOf(<HowItWasMade analysis={shownAnalysis({ embeddingModel: "<b>model</b>" })} />)).toContain("&lt;b&gt;model&lt;/b&gt;");
});
