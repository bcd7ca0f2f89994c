import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/db/enums";
import { type Generation, type GenerationRequest, type Generator, ModelError } from "@/lib/ai/ports";
import { metrics } from "@/lib/core/metrics";
import type { Ticket } from "@/lib/tickets/schema";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { askForPlan } from "./ask-for-plan";
import type { NamedStep } from "./read-answer";

const sources = [ticketDocument(), articleDocument()];
const TEXTS: Record<Locale, [string, string]> = {
  en: ["Restart the print spooler on the server.", "Then print a test page and see whether it comes out."],
  fr: ["Redémarrez le spouleur d’impression du serveur.", "Imprimez ensuite une page de test et vérifiez le résultat."],
  nl: ["Herstart de afdrukwachtrij op de server.", "Druk daarna een testpagina af en kijk of die eruit komt."],
  zh: ["重新启动服务器上的打印服务。", "然后打印一张测试页，确认是否恢复正常。"],
};
const answer = (texts: readonly string[], more: object = {}) => JSON.stringify({ category: "hardware", confidence: 0.9, steps: texts.map((text, at) => ({ text, sources: [at + 1] })), ...more });

type Said = string | { text: string; fault: ConstructorParameters<typeof ModelError>[0] | "lost" };

/** A model that says one thing after the other, in pieces; with a fault it breaks off behind its text. */
function saying(...answers: Said[]) {
  const asked: GenerationRequest[] = [];
  const generate = async (request: GenerationRequest): Promise<Generation> => {
    const said = answers[asked.length] ?? "";
    asked.push(request);
    const text = typeof said === "string" ? said : said.text;
    for (const piece of text.match(/[^]{1,7}/gu) ?? []) request.onText?.(piece);
    if (typeof said === "string") return { text, promptTokens: 100, completionTokens: 10 };
    throw said.fault === "lost" ? new DOMException("the job is lost", "AbortError") : new ModelError(said.fault, "no");
  };
  return { generator: { model: "saying", generate } satisfies Generator, asked };
}

async function ask(answers: Said[], language: Locale = "en") {
  const { generator, asked } = saying(...answers);
  const told: [number, string][] = [];
  const onStep = ({ text }: NamedStep, at: number) => void told.push([at, text]);
  const ticket = { title: "Printer", description: "Down.", category: "other", language } as Ticket;
  const plan = await askForPlan(generator, { ticket, sources, onStep });
  return { plan, told, asked, feedback: asked.slice(1).map(({ prompt }) => prompt.slice(asked[0]?.prompt.length)) };
}

const textsOf = ({ plan }: Awaited<ReturnType<typeof ask>>) => plan.steps?.map(({ text }) => text);

test.each(LOCALES)("a good answer in %s is taken at once, each step told while it is written", async (language) => {
  const asking = await ask([answer(TEXTS[language], { priority: "high", questions: [], reply: "" })], language);
  expect(asking.plan).toEqual({
    category: "hardware",
    confidence: 0.9,
    priority: "high",
    questions: [],
    reply: null,
    degraded: [],
    steps: TEXTS[language].map((text, at) => ({ text, cited: [sources[at]], invented: 0 })),
  });
  expect([asking.told, asking.asked.length]).toEqual([TEXTS[language].map((text, at) => [at, text]), 1]);
});

const PROSE = "Restart the router.\nThen try the VPN again.";
const BROKEN = answer(TEXTS.en).slice(0, 60);

describe("an answer that cannot be used is asked for once more", () => {
  test.each([
    ["prose", PROSE, "was no JSON"],
    ["broken JSON", BROKEN, "was broken JSON"],
    ["no steps", answer([]), "had no steps"],
    ["an empty answer", "", "had no steps"],
    ["another language", answer(TEXTS.fr), "was not in English"],
  ])("%s, with what was wrong; the second answer is used", async (_, first, feedback) => {
    const asking = await ask([first, answer(TEXTS.en)]);
    expect([asking.asked.length, asking.feedback, asking.plan.degraded, textsOf(asking)]).toEqual([2, [expect.stringContaining(feedback)], [], TEXTS.en]);
  });

  test.each(LOCALES.flatMap((language) => LOCALES.filter((other) => other !== language).map((other) => [language, other] as const)))(
    "a ticket in %s answered in %s, of which nothing is shown",
    async (language, other) => {
      const asking = await ask([answer(TEXTS[other]), answer(TEXTS[other])], language);
      expect([asking.plan.steps, asking.plan.degraded, asking.told, asking.asked.length]).toEqual([null, ["llm_wrong_language"], [], 2]);
      expect(textsOf(await ask([answer(TEXTS[other]), answer(TEXTS[language])], language))).toEqual(TEXTS[language]);
    },
  );

  test("and never a third time, whatever the second is", async () => {
    for (const second of [PROSE, BROKEN, answer([]), "", answer(TEXTS.fr)]) expect((await ask([BROKEN, second, answer(TEXTS.en)])).asked).toHaveLength(2);
  });

  test("both tries' reasons are told when neither can be used", async () => {
    expect((await ask([BROKEN, answer([])])).plan).toMatchObject({ steps: null, degraded: ["llm_broken_json", "llm_no_steps"] });
    expect((await ask([BROKEN, BROKEN])).plan).toMatchObject({ steps: null, degraded: ["llm_broken_json"] });
    expect((await ask([BROKEN, { text: "", fault: "timeout" }])).plan).toMatchObject({ steps: null, degraded: ["llm_broken_json", "llm_timeout"] });
  });

  test.each<[string, Said]>([
    ["is broken", BROKEN],
    ["has no steps", answer([])],
    ["is in another language", answer(TEXTS.fr)],
    ["does not come", { text: "", fault: "unreachable" }],
  ])("prose that can be used stands when the second %s", async (_, second) => {
    expect((await ask([PROSE, second])).plan).toMatchObject({ degraded: ["llm_prose"], steps: [{ text: "Restart the router." }, { text: "Then try the VPN again." }] });
  });

  test("steps of the second try are counted from 0 again", async () => {
    const mixed = answer([TEXTS.en[0], ...TEXTS.fr]);
    expect((await ask([mixed, answer(TEXTS.en)])).told).toEqual([[0, TEXTS.en[0]], [0, TEXTS.en[0]], [1, TEXTS.en[1]]]);
  });
});

describe("a model that fails is not asked again", () => {
  const whole = `${answer(TEXTS.en).slice(0, -1)},"reply":"We are look`;

  test.each(["timeout", "cut_off", "too_large"] as const)("what was whole of its steps is used, and it says llm_%s", async (fault) => {
    const asking = await ask([{ text: whole, fault }]);
    expect(asking.plan).toMatchObject({ category: "hardware", confidence: 0.9, reply: null, degraded: [`llm_${fault}`] });
    expect([textsOf(asking), asking.asked.length]).toEqual([TEXTS.en, 1]);
  });

  test("steps whose list was not closed may lack the one that matters, and are none", async () => {
    const open = answer(TEXTS.en).slice(0, -2);
    expect(await ask([{ text: open, fault: "timeout" }])).toMatchObject({ plan: { steps: null, category: null, degraded: ["llm_timeout"] }, told: [[0, TEXTS.en[0]], [1, TEXTS.en[1]]] });
  });

  test.each(["missing", "unreachable", "timeout", "refused", "redirected", "too_large", "cut_off", "malformed", "skipped"] as const)("%s is named", async (fault) => {
    expect(await ask([{ text: "", fault }, answer(TEXTS.en)])).toMatchObject({ plan: { steps: null, degraded: [`llm_${fault}`] }, asked: { length: 1 } });
  });

  test("nor when what was whole is in another language", async () => {
    expect(await ask([{ text: whole, fault: "timeout" }, answer(TEXTS.fr)], "fr")).toMatchObject({ plan: { steps: null, degraded: ["llm_timeout", "llm_wrong_language"] }, told: [], asked: { length: 1 } });
  });

  test("an error that is none of the model's goes on", async () => {
    await expect(ask([{ text: whole, fault: "lost" }])).rejects.toThrow("the job is lost");
    await expect(ask([BROKEN, { text: whole, fault: "lost" }])).rejects.toThrow("the job is lost");
  });
});

test("an answer that broke behind its steps is used as far as it goes, and not asked for again", async () => {
  const asking = await ask([`${answer(TEXTS.en).slice(0, -1)},"questions":["Which flo`]);
  expect([asking.plan.degraded, textsOf(asking), asking.asked.length]).toEqual([["llm_cut_off"], TEXTS.en, 1]);
});

test("a step in another language is not shown while it is written, though the answer as a whole is in the right one", async () => {
  const asking = await ask([answer([TEXTS.zh[0], ...TEXTS.en, ...TEXTS.en])]);
  expect(asking.told).toEqual([...TEXTS.en, ...TEXTS.en].map((text, at) => [at, text]));
});

test("the tokens of each try are counted", async () => {
  const counted = async () => Object.fromEntries((await metrics().llmTokens.get()).values.map(({ labels, value }) => [labels.kind, value]));
  const before = await counted();
  await ask([BROKEN, answer(TEXTS.en)]);
  const after = await counted();
  expect([(after.prompt ?? 0) - (before.prompt ?? 0), (after.completion ?? 0) - (before.completion ?? 0)]).toEqual([200, 20]);
});
