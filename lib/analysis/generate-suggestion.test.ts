import { expect, test } from "vitest";
import { type GenerationRequest, type Generator, ModelError } from "@/lib/ai/ports";
import type { Ticket } from "@/lib/tickets/schema";
import { generatorThatSays } from "@/tests/support/analysis-desk";
import { ranked, ticketDocument } from "@/tests/support/documents";
import { suggestion } from "@/tests/support/suggestions";
import { selectEvidence } from "./evidence";
import { generateSuggestion } from "./generate-suggestion";
import { noScores } from "./keyword-scores";
import type { CategoryVote } from "./vote-category";

const ticket = { title: "VPN", description: "Drops.", category: "other", language: "en" } as Ticket;
const evidence = selectEvidence([ranked(ticketDocument())]);
const fallback = suggestion({ score: 0.6, steps: [{ text: "Fallback.", sources: [] }], degraded: ["embedding_failed"] });
const vote: CategoryVote = { category: "network", shares: { ...noScores(), network: 0.6, software: 0.3 } };
const suggest = (generator: Generator, signal?: AbortSignal) => generateSuggestion(generator, { ticket, evidence, vote, fallback, signal });
const failing = (failure: unknown): Generator => ({ model: "failing", generate: () => Promise.reject(failure) });

test("takes the model's answer, and the voted category where it gave none", async () => {
  const text = JSON.stringify({ category: "ghosts", confidence: "high", steps: [{ text: "Restart.", sources: [9] }] });
  expect(await suggest(generatorThatSays(text))).toEqual({
    ...fallback,
    source: "llm",
    category: "network",
    score: 0.6,
    steps: [{ text: "Restart.", sources: [] }],
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
  expect(asked).toMatchObject({ signal, maxTokens: 900, schema: { type: "object" }, system: expect.stringContaining("IT support"), prompt: expect.stringContaining("VPN") });
});

const saysCategory = (category: string, confidence?: number) => generatorThatSays(JSON.stringify({ category, confidence, steps: [{ text: "Restart.", sources: [] }] }));
const ask = (generator: Generator, vote: CategoryVote) => generateSuggestion(generator, { ticket, evidence, vote, fallback });

test("the model's category stands where something speaks for it, as sure as both are together", async () => {
  expect(await ask(saysCategory("software", 0.9), vote)).toMatchObject({ category: "software", score: 0.6, degraded: ["embedding_failed"] });
  expect(await ask(saysCategory("software"), vote)).toMatchObject({ category: "software", score: 0.3 });
});

test("a category against all evidence is overruled, and it says so; against weak evidence it stands", async () => {
  const sure: CategoryVote = { category: "network", shares: { ...noScores(), network: 0.95, other: 0.05 } };
  expect(await ask(saysCategory("other", 1), sure)).toMatchObject({ source: "llm", category: "network", score: 0.95, degraded: ["embedding_failed", "llm_category_overruled"] });
  expect(await ask(saysCategory("other", 1), vote)).toMatchObject({ category: "other", degraded: ["embedding_failed"] });
});
