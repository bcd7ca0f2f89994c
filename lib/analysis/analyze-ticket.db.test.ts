import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { makeTicket } from "@/tests/support/factories";
import { analyse, generatorThatSays, makeSolvedTicket, makeTeachingArticle, shippedEmbedder, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { ownTransactions } from "@/tests/support/personas";
import { createOllamaGenerator } from "@/worker/adapters/ollama";
import { analyzeTicket } from "./analyze-ticket";

const LLM_TIMEOUT_MS = 300;
const embedder = shippedEmbedder();
let ollama: OllamaStandIn;

const answer = JSON.stringify({
  category: "hardware",
  confidence: 0.9,
  steps: [
    { text: "Restart the print spooler.", sources: [1] },
    { text: "Print a test page.", sources: [] },
  ],
});

beforeAll(async () => {
  ollama = await startOllamaStandIn({ behaviour: "answer", text: answer, delayMs: 2 * LLM_TIMEOUT_MS });
});
afterAll(() => ollama.close());

/** A desk that solved one such ticket and has one article on it, with the language model at `host`. */
async function prepare(ctx: Ctx, host = ollama.url) {
  useModels({ embedder: embedder(), generator: createOllamaGenerator({ host, model: "llama3.2:3b", timeoutMs: LLM_TIMEOUT_MS }) });
  const solved = await makeSolvedTicket(ctx, { title: "The printer on floor two prints nothing", description: "The queue is full and nothing comes out.", category: "hardware" });
  const article = await makeTeachingArticle(ctx, { title: "Drucker: how to clear a print queue", content: "1. Stop the print spooler.\n2. Empty its folder.\n3. Start it again.", category: "hardware" });
  const ticket = await makeTicket(ctx, { title: "Printer prints nothing", description: "Hello,\nThe print queue is full and no paper comes out.\nRegards,\nAda" });
  return { solved, article, ticket };
}

test("a good answer is kept with its sources, its models and the time of each stage", () =>
  withRollback(async (ctx) => {
    ollama.setBehaviour("answer");
    const { solved, article, ticket } = await prepare(ctx);
    const analysis = await analyse(ctx, ticket.id);
    expect(analysis).toMatchObject({ stage: "done", source: "llm", degraded: [], suggestedCategory: "hardware", confidenceBasis: "prior", confidenceN: 0, language: "en" });
    expect(analysis).toMatchObject({ modelUsed: "llama3.2:3b", embeddingModel: "deskwise/e5-small-desk" });
    expect(analysis.similarTickets).toMatchObject([{ ticketNumber: solved.ticketNumber, resolution: solved.resolution }]);
    expect(analysis.articles).toMatchObject([{ id: article.id, title: article.title }]);
    expect(analysis.similarTickets[0]?.similarity).toBeGreaterThan(0.33);
    expect(analysis.steps.map(({ text }) => text)).toEqual(["Restart the print spooler.", "Print a test page."]);
    expect(analysis.steps[0]?.sources).toHaveLength(1);
    for (const milliseconds of Object.values(analysis.stages)) expect(milliseconds).toBeGreaterThanOrEqual(0);
    expect(analysis.processingTimeMs).toBeGreaterThanOrEqual((analysis.stages.embedMs ?? 0) + (analysis.stages.retrieveMs ?? 0));
    expect(analysis.completedAt?.getTime()).toBeGreaterThanOrEqual(analysis.createdAt.getTime());
  }));

const served = (behaviour: Parameters<OllamaStandIn["setBehaviour"]>[0], source: "llm" | "retrieval", degraded: string[]) => ({ behaviour, source, degraded });

test.each([
  served("prose", "llm", ["llm_prose", "llm_category_overruled"]),
  served("own_category", "llm", ["llm_unknown_category"]),
  served("broken_json", "retrieval", ["llm_broken_json"]),
  served("huge", "retrieval", ["llm_too_large"]),
  served("redirect", "retrieval", ["llm_redirected"]),
  served("status_500", "retrieval", ["llm_refused"]),
  served("cut_off", "retrieval", ["llm_cut_off"]),
  served("unfinished", "retrieval", ["llm_cut_off"]),
  served("not_protocol", "retrieval", ["llm_malformed"]),
  served("model_missing", "retrieval", ["llm_missing"]),
  served("late", "retrieval", ["llm_timeout"]),
  served("never", "retrieval", ["llm_timeout"]),
  // Whole steps are used, however the answer ends.
  served("dribble", "llm", ["llm_timeout"]),
])("a language model that does $behaviour gives one analysis from $source that says so", ({ behaviour, source, degraded }) =>
  withRollback(async (ctx) => {
    ollama.setBehaviour(behaviour);
    const { solved, ticket } = await prepare(ctx);
    const analysis = await analyse(ctx, ticket.id);
    expect(analysis).toMatchObject({ stage: "done", source, degraded, modelUsed: source === "llm" ? "llama3.2:3b" : "retrieval" });
    // Its prose speaks of the network; the report and what is similar to it, of hardware alone.
    expect(analysis.suggestedCategory).toBe("hardware");
    expect(analysis.similarTickets.map(({ ticketNumber }) => ticketNumber)).toEqual([solved.ticketNumber]);
    expect(analysis.steps.length).toBeGreaterThan(0);
    expect(await ctx.db.$count(aiResponses, eq(aiResponses.ticketId, ticket.id))).toBe(1);
  }),
);

test("no language model at all leaves the plan of the best source", () =>
  withRollback(async (ctx) => {
    const { ticket } = await prepare(ctx, "http://127.0.0.1:9");
    const analysis = await analyse(ctx, ticket.id);
    expect(analysis).toMatchObject({ source: "retrieval", modelUsed: "retrieval", degraded: ["llm_unreachable"], confidenceBasis: "prior" });
    expect(analysis.suggestedSolution).toContain("spooler");
  }));

describe("run again", () => {
  test("a completed analysis stays as it is, and what it cites is counted once", () =>
    withRollback(async (ctx) => {
      ollama.setBehaviour("answer");
      const { article, ticket } = await prepare(ctx);
      const first = await analyse(ctx, ticket.id);
      ollama.setBehaviour("prose");
      const asked = ollama.requests.length;
      await analyzeTicket(ctx, { analysisId: first.id });
      expect(await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id))).toMatchObject([{ id: first.id, source: "llm", completedAt: first.completedAt }]);
      expect(ollama.requests).toHaveLength(asked);
      expect(await ctx.db.select({ count: articles.usageCount }).from(articles).where(eq(articles.id, article.id))).toEqual([{ count: 1 }]);
    }));

  test("one that broke off in the middle is done from the start", () =>
    withRollback(async (ctx) => {
      ollama.setBehaviour("answer");
      const { ticket } = await prepare(ctx);
      await ctx.db.update(aiResponses).set({ stage: "generate", degraded: ["llm_timeout"], embedMs: 7 }).where(eq(aiResponses.ticketId, ticket.id));
      expect(await analyse(ctx, ticket.id)).toMatchObject({ stage: "done", source: "llm", degraded: [] });
    }));
});

test("each stage is announced in its order, the fallback plan already there before the language model is asked", () =>
  withRollback(async (ctx) => {
    const { ticket } = await prepare(ctx);
    let seen: unknown;
    const look = async () => {
      [seen] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
      return generatorThatSays(answer).generate({ system: "", prompt: "", schema: {}, maxTokens: 1 });
    };
    useModels({ embedder: embedder(), generator: { model: "told", generate: look } });
    await analyse(ownTransactions(ctx), ticket.id);
    const told = await ctx.db.select().from(events).where(eq(events.ticketId, ticket.id)).orderBy(asc(events.id));
    expect(told.map(({ type, payload }) => `${type} ${String(payload.stage)}`)).toEqual([
      "analysis.stage embed",
      "analysis.stage retrieve",
      "analysis.stage generate",
      "analysis.stage save",
      "analysis.completed done",
    ]);
    expect(seen).toMatchObject({ stage: "generate", source: "retrieval", completedAt: null, suggestedCategory: "hardware" });
  }));

test("is counted by how it was made", () =>
  withRollback(async (ctx) => {
    ollama.setBehaviour("answer");
    const { ticket } = await prepare(ctx);
    const countOf = async () => (await metrics().analyses.get()).values.find(({ labels }) => labels.source === "llm" && labels.outcome === "complete")?.value ?? 0;
    const before = await countOf();
    await analyse(ctx, ticket.id);
    expect(await countOf()).toBe(before + 1);
  }));
