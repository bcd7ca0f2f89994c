import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { events } from "@/db/schema/events";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder, Generation, Generator } from "@/lib/ai/ports";
import { makeTeachingArticle, useModels } from "@/tests/support/analysis-desk";
import { makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { analyzeTicket } from "./analyze-ticket";
import { requestAnalysis } from "./request-analysis";

const RUNS = 8;
const database = raceDatabase({ connections: 16 });

const embedder: Embedder = {
  model: "test/race",
  profile: { ...embeddingProfile("nobody/knows-me").profile, similarThreshold: 0.5 },
  embed: (texts) => Promise.resolve(texts.map(() => Float32Array.from([0.6, 0.8]))),
};

/** Answers nobody until all are there, so that every run has passed the same stages when the first one saves. */
function generatorForAll(runs: number): Generator {
  const everyone = Promise.withResolvers<void>();
  let arrived = 0;
  return {
    model: "test/race",
    generate: async (): Promise<Generation> => {
      arrived += 1;
      if (arrived === runs) everyone.resolve();
      await everyone.promise;
      return { text: JSON.stringify({ category: "network", confidence: 1, steps: [{ text: "Restart it.", sources: [1] }] }), promptTokens: null, completionTokens: null };
    },
  };
}

test("runs of one analysis at once end with one that is completed, told of and counted once", async () => {
  const ctx = database.ctx();
  useModels({ embedder, generator: generatorForAll(RUNS) });
  const article = await makeTeachingArticle(ctx, { title: "Tunnels", content: "Restart the tunnel." });
  const ticket = await makeTicket(ctx, { title: "Tunnel", description: "Down." });
  const [open] = await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id));
  await Promise.all(Array.from({ length: RUNS }, () => analyzeTicket(ctx, { analysisId: open?.id ?? "" })));
  expect(await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, ticket.id))).toMatchObject([{ stage: "done", source: "llm", degraded: [] }]);
  expect(await ctx.db.select({ count: articles.usageCount }).from(articles).where(eq(articles.id, article.id))).toEqual([{ count: 1 }]);
  expect(await ctx.db.$count(events, and(eq(events.ticketId, ticket.id), eq(events.type, "analysis.completed")))).toBe(1);
  expect(await ctx.db.$count(chunks, eq(chunks.ticketId, ticket.id))).toBe(1);
});

test("requests at once for one ticket make one analysis under way", async () => {
  const ctx = database.ctx();
  const ticket = await makeTicket(ctx);
  await ctx.db.update(aiResponses).set({ completedAt: ctx.now() }).where(eq(aiResponses.ticketId, ticket.id));
  const request = () => ctx.db.transaction((db) => requestAnalysis({ ...ctx, db, outbox: [] }, ticket, "requested"));
  const settled = await Promise.allSettled(Array.from({ length: RUNS }, request));
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of settled) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ cause: { code: "23505" } });
  expect(await ctx.db.$count(aiResponses, eq(aiResponses.ticketId, ticket.id))).toBe(2);
});
