import { describe, expect, test } from "vitest";
import { type GenerationRequest, type Generator, ModelError } from "@/lib/ai/ports";
import type { Ticket } from "@/lib/tickets/schema";
import { generatorThatSays } from "@/tests/support/analysis-desk";
import { ranked, ticketDocument } from "@/tests/support/documents";
import { suggestion } from "@/tests/support/suggestions";
import type { StepCheck } from "./check-step";
import { referenceTo, selectEvidence } from "./evidence";
import { generateSuggestion } from "./generate-suggestion";
import { type CategoryScores, noScores } from "./keyword-scores";
import type { CategoryVote } from "./vote-category";

const ticket = { title: "VPN", description: "Drops.", category: "other", language: "en" } as Ticket;
const evidence = selectEvidence([ranked(ticketDocument())]);
const fallback = suggestion({ score: 0.6, steps: [{ text: "Fallback.", sources: [] }], degraded: ["embedding_failed"] });
/** Every source that exists supports every step. */
const checkStep: StepCheck = ({ text, cited, invented }) => Promise.resolve({ step: { text, sources: cited.map(referenceTo) }, dropped: invented });
const votes = (shares: Partial<CategoryScores>): CategoryVote => ({ category: "network", shares: { ...noScores(), ...shares }, evidence: { ...noScores(), ...shares } });
const vote = votes({ network: 0.6, software: 0.3 });
const suggest = (generator: Generator, signal?: AbortSignal) => generateSuggestion(generator, { ticket, evidence, vote, fallback, checkStep, signal });
const failing = (failure: unknown): Generator => ({ model: "failing", generate: () => Promise.reject(failure) });

test("takes the model's answer, and the voted category where it gave none", async () => {
  const text = JSON.stringify({ category: "ghosts", confidence: "high", steps: [{ text: "Restart.", sources: [9] }] });
  expect(await suggest(generatorThatSays(text))).toEqual({
    ...fallback,
    source: "llm",
    category: "network",
    score: 0.6,
    steps: [{ text: "Restart.", sources: [] }],
    sourcesDropped: 1,
    modelUsed: "told",
    degraded: ["embedding_failed", "llm_unknown_category", "sources_dropped"],
  });
});

test("takes the whole fallback when the answer has no steps", async () => {
  expect(await suggest(generatorThatSays('{"category":"hardware","confidence":1,"steps":[]}'))).toEqual({ ...fallback, degraded: ["embedding_failed", "llm_no_steps"] });
});

test.each(["missing", "unreachable", "timeout", "refused", "redirected", "too_large", "cut_off", "malformed", "skipped"] as const)("a model that ends as %s is named", async (fault) => {
  expect(await suggest(failing(new ModelError(fault, "no")))).toEqual({ ...fallback, degraded: ["embedding_failed", `llm_${fault}`] });
});

test("any other error is not the model's and goes on", async () => {
  const reason = new DOMException("the job is lost", "AbortError");
  await expect(suggest(failing(reason))).rejects.toBe(reason);
});

test("hands on the signal that ends it, the schema and a limit", async () => {
  const { signal } = new AbortController();
  let asked: GenerationRequest | undefined;
  const noting: Generator = { model: "noting", generate: (request) => ((asked = request), generatorThatSays("").generate(request)) };
  await suggest(noting, signal);
  expect(asked).toMatchObject({ signal, maxTokens: 1_200, schema: { type: "object" }, system: expect.stringContaining("IT support"), prompt: expect.stringContaining("VPN") });
});

const saysCategory = (category: string, confidence?: number) => generatorThatSays(JSON.stringify({ category, confidence, steps: [{ text: "Restart.", sources: [] }] }));
const ask = (generator: Generator, vote: CategoryVote) => generateSuggestion(generator, { ticket, evidence, vote, fallback, checkStep });

test("the model's category stands where something speaks for it, as sure as both are together", async () => {
  expect(await ask(saysCategory("software", 0.9), vote)).toMatchObject({ category: "software", score: 0.6, degraded: ["embedding_failed"] });
  expect(await ask(saysCategory("software"), vote)).toMatchObject({ category: "software", score: 0.3 });
});

test("a category against all evidence is overruled, and it says so; against weak evidence it stands", async () => {
  const sure = votes({ network: 0.95, other: 0.05 });
  expect(await ask(saysCategory("other", 1), sure)).toMatchObject({ source: "llm", category: "network", score: 0.95, degraded: ["embedding_failed", "llm_category_overruled"] });
  const unsure = votes({ network: 0.45 });
  expect(await ask(saysCategory("other", 1), unsure)).toMatchObject({ category: "other", degraded: ["embedding_failed"] });
});

const saying = (fields: object) => generatorThatSays(JSON.stringify({ category: "network", confidence: 0.5, steps: [{ text: "Restart.", sources: [] }], ...fields }));
const extended = suggestion({ ...fallback, reply: "We are on it.", questions: ["Since when?"], priority: "medium" });
const askFor = (fields: object, known = extended) => generateSuggestion(saying(fields), { ticket, evidence, vote, fallback: known, checkStep });

describe("reply, questions and priority", () => {
  const [source] = evidence.similarTickets;

  test("are the model's where they can be offered", async () => {
    const told = { reply: "Thank you for your report, we will look into the connection today.", questions: ["Which network do you use at home?"], priority: "high" };
    expect(await askFor(told)).toMatchObject({ ...told, degraded: ["embedding_failed"] });
  });

  test("are the fallback's where the model gave none", async () => {
    expect(await askFor({ reply: " ", questions: [], priority: "soon" })).toMatchObject({ reply: "We are on it.", questions: ["Since when?"], priority: "medium", degraded: ["embedding_failed"] });
  });

  test.each([
    ["in another language", "Merci pour votre message, nous examinons la connexion aujourd’hui."],
    ["that names another ticket", `It is the same as ${source?.ticketNumber}, we are on it.`],
  ])("a reply %s is withheld, and it says so; such a question is left out", async (_, said) => {
    expect(await askFor({ reply: said, questions: [said, "Which network do you use at home?"] })).toMatchObject({
      reply: "We are on it.",
      questions: ["Which network do you use at home?"],
      degraded: ["embedding_failed", "llm_reply_withheld"],
    });
    expect(await askFor({ questions: [said] })).toMatchObject({ questions: ["Since when?"], degraded: ["embedding_failed"] });
  });

  test.each([
    ["low", "medium", "medium"],
    ["low", "urgent", "medium"],
    ["urgent", "low", "high"],
    ["medium", "urgent", "high"],
    ["high", "high", "high"],
    [null, "urgent", "urgent"],
    ["high", null, "high"],
    [null, null, null],
  ] as const)("a priority that the report's words call %s and the model %s is %s", async (known, told, expected) => {
    expect((await askFor({ priority: told }, { ...extended, priority: known })).priority).toBe(expected);
  });
});

describe("while the model writes", () => {
  const written = (...texts: string[]) => JSON.stringify({ category: "network", confidence: 0.5, steps: texts.map((text) => ({ text, sources: [] })) });

  /** A model that says each of its answers, the next one when it is asked again; what has been shown after each. */
  async function show(answers: string[], check: StepCheck = checkStep) {
    const shown: string[][] = [];
    let tries = 0;
    const generate: Generator["generate"] = async ({ onText }) => {
      const text = answers[tries++] ?? "";
      for (const character of text) {
        onText?.(character);
        await Promise.resolve();
      }
      return { text, promptTokens: null, completionTokens: null };
    };
    const onSteps = (steps: readonly { text: string }[]) => void shown.push(steps.map(({ text }) => text));
    const suggested = await generateSuggestion({ model: "writing", generate }, { ticket, evidence, vote, fallback, checkStep: check, onSteps });
    return { shown, steps: suggested.steps.map(({ text }) => text) };
  }

  test("each step is shown with all before it", async () => {
    expect((await show([written("One.", "Two.", "Three.")])).shown).toEqual([["One."], ["One.", "Two."], ["One.", "Two.", "Three."]]);
  });

  test("a step whose check takes long holds back those behind it, and none before it", async () => {
    const slow = Promise.withResolvers<void>();
    const check: StepCheck = async (named) => {
      if (named.text === "Two.") await slow.promise;
      if (named.text === "Three.") setImmediate(slow.resolve);
      return checkStep(named);
    };
    expect((await show([written("One.", "Two.", "Three.")], check)).shown).toEqual([["One."], ["One.", "Two."], ["One.", "Two.", "Three."]]);
  });

  test("a second try takes the place of the first, of which nothing comes afterwards", async () => {
    const old = Promise.withResolvers<void>();
    const check: StepCheck = async (named) => {
      if (named.text === "Old two.") await old.promise;
      if (named.text === "New two.") old.resolve();
      return checkStep(named);
    };
    const { shown, steps } = await show([written("Old one.", "Old two.").slice(0, -2), written("New one.", "New two.")], check);
    expect([shown, steps]).toEqual([[["Old one."], ["New one."], ["New one.", "New two."]], ["New one.", "New two."]]);
  });

  test("a check that fails is the whole answer's error, once", async () => {
    const failure = new Error("the database is away");
    await expect(show([written("One.", "Two.")], () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
