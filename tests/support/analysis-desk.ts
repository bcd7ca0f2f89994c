import { afterAll, beforeAll } from "vitest";
import type { Generator, Models } from "@/lib/ai/ports";
import { analyzeTicket } from "@/lib/analysis/analyze-ticket";
import type { Analysis } from "@/lib/analysis/schema";
import type { Ctx } from "@/lib/core/ctx";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import type { Article, CreateArticleInput } from "@/lib/knowledge/schema";
import { embedArticle } from "@/lib/search/embed-article";
import { embedTicket } from "@/lib/search/embed-ticket";
import { importTicket, type ImportTicketInput } from "@/lib/tickets/import-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import type { Ticket } from "@/lib/tickets/schema";
import { phrasebook } from "@/worker/adapters/phrasebook";
import { createTransformersEmbedder, type TransformersEmbedder } from "@/worker/adapters/transformers";
import { SYSTEM } from "./actors";
import { makeArticle, makeEmployee } from "./factories";

/** The model that ships, loaded once for a file. Call it at the top of the file. */
export function shippedEmbedder(): () => TransformersEmbedder {
  let embedder: TransformersEmbedder;
  beforeAll(async () => {
    embedder = await createTransformersEmbedder({ model: "deskwise/e5-small-desk", modelDir: "models", dtype: "q8", offline: true, hubUrl: "http://127.0.0.1:9" });
    await embedder.ready();
  });
  afterAll(() => embedder.dispose());
  return () => embedder;
}

/** A language model that answers what it is told to, without a server. */
export const generatorThatSays = (text: string): Generator => ({
  model: "told",
  generate: () => Promise.resolve({ text, promptTokens: 10, completionTokens: 5 }),
});

/** Gives this process models for what follows in the test. */
export function useModels(models: Omit<Models, "phrasebook">): void {
  wireRuntime({ ...runtime(), models: { ...models, phrasebook } });
}

const asSystem = (ctx: Ctx): Ctx => ({ ...ctx, actor: SYSTEM });

/** A closed ticket with a resolution, embedded when this process has models. */
export async function makeSolvedTicket(ctx: Ctx, given: Partial<ImportTicketInput> = {}): Promise<Ticket> {
  const employeeId = given.employeeId ?? (await makeEmployee(ctx)).id;
  const at = ctx.now();
  const text = { title: "The printer is offline", description: "It was fine yesterday.", resolution: "Restarted the print spooler. It prints again.", language: "en" as const };
  const ticket = await importTicket(asSystem(ctx), { status: "closed", createdAt: at, resolvedAt: at, closedAt: at, ...text, ...given, employeeId });
  if (runtime().models) await embedTicket(asSystem(ctx), { ticketId: ticket.id });
  return ticket;
}

/** A published article, embedded when this process has models. */
export async function makeTeachingArticle(ctx: Ctx, given: Partial<CreateArticleInput> = {}): Promise<Article> {
  const article = await makeArticle(ctx, given);
  if (runtime().models) await embedArticle(asSystem(ctx), { articleId: article.id });
  return article;
}

/** Runs the analysis that a ticket waits for, as its job would, and reads what it came to. */
export async function analyse(ctx: Ctx, ticketId: string): Promise<Analysis> {
  const { analysisUnderWay } = await readTicket(asSystem(ctx), { id: ticketId });
  if (!analysisUnderWay) throw new TypeError("no analysis is under way");
  await analyzeTicket({ ...ctx, actor: { type: "job", name: "analyze-ticket" } }, { analysisId: analysisUnderWay.id });
  const { aiResponses } = await readTicket(asSystem(ctx), { id: ticketId });
  const [analysis, ...others] = aiResponses;
  if (!analysis || others.length > 0) throw new TypeError(`${aiResponses.length} analyses are completed`);
  return analysis;
}
