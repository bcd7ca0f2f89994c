import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { chunks } from "@/db/schema/chunks";
import { tickets } from "@/db/schema/tickets";
import { type Embedder, type Generator, ModelError } from "@/lib/ai/ports";
import { analyse, makeSolvedTicket, makeTeachingArticle, shippedEmbedder, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { createTransformersEmbedder, type TransformersEmbedder } from "@/worker/adapters/transformers";
import { analyzeTicket } from "./analyze-ticket";

const embedder = shippedEmbedder();
let emptyFolder: string;
let noModel: TransformersEmbedder;

beforeAll(async () => {
  emptyFolder = await mkdtemp(join(tmpdir(), "no-models-"));
  noModel = await createTransformersEmbedder({ model: "deskwise/e5-small-desk", modelDir: emptyFolder, dtype: "q8", offline: true, hubUrl: "http://127.0.0.1:9" });
});
afterAll(async () => {
  await noModel.dispose();
  await rm(emptyFolder, { recursive: true });
});

const noGenerator: Generator = { model: "none", generate: () => Promise.reject(new ModelError("unreachable", "nobody listens")) };

const embedderThatThrows = (failure: Error): Embedder => ({ ...embedder(), model: "failing", embed: () => Promise.reject(failure) });

test("without the embedding model words alone find the source, and the analysis says so", () =>
  withRollback(async (ctx) => {
    const solved = await makeSolvedTicket(ctx, { title: "VPN error 0x800704C9", description: "No connection from home.", category: "network" });
    const ticket = await makeTicket(ctx, { title: "VPN error 0x800704C9", description: "Still no connection from home." });
    useModels({ embedder: noModel, generator: noGenerator });
    const analysis = await analyse(ctx, ticket.id);
    expect(analysis).toMatchObject({ source: "retrieval", embeddingModel: null, degraded: ["embedding_model_missing", "llm_unreachable"], suggestedCategory: "network" });
    expect(analysis.similarTickets).toMatchObject([{ ticketNumber: solved.ticketNumber, similarity: null }]);
    expect(await ctx.db.$count(chunks)).toBe(0);
  }));

test.each(["timeout", "malformed", "unreachable"] as const)("an embedding model that ends as %s is a degradation too", (fault) =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, { title: "zzz" });
    useModels({ embedder: embedderThatThrows(new ModelError(fault, fault)), generator: noGenerator });
    expect((await analyse(ctx, id)).degraded).toEqual(["embedding_failed", "nothing_similar", "llm_unreachable", "unsure"]);
  }),
);

test("an error that is no model's leaves the analysis open for another try", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const failure = new Error("the database is away");
    useModels({ embedder: embedderThatThrows(failure), generator: noGenerator });
    await expect(analyse(ctx, id)).rejects.toBe(failure);
    expect(await ctx.db.select().from(aiResponses).where(eq(aiResponses.ticketId, id))).toMatchObject([{ stage: "embed", completedAt: null }]);
    useModels({ embedder: noModel, generator: noGenerator });
    expect((await analyse(ctx, id)).stage).toBe("done");
  }));

test("nothing similar: the category's usual first steps, in the ticket's language, by the rules", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const { id } = await makeTicket(ctx, { title: "忘记密码", description: "我的账号被锁定了，无法登录。", language: "zh" });
    const analysis = await analyse(ctx, id);
    expect(analysis).toMatchObject({ source: "rules", modelUsed: "rules", language: "zh", suggestedCategory: "permission", similarTickets: [], articles: [] });
    expect(analysis.degraded).toEqual(["nothing_similar", "llm_unreachable"]);
    expect(analysis.steps).toHaveLength(4);
    for (const { text, sources } of analysis.steps) expect([/\p{Script=Han}/u.test(text), sources]).toEqual([true, []]);
  }));

test("a source in another language is found by its meaning and pointed to in the ticket's language", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const solved = await makeSolvedTicket(ctx, {
      title: "De printer op de tweede verdieping drukt niets meer af",
      description: "De wachtrij is vol en er komt geen papier uit.",
      resolution: "Print Spooler herstart.",
      language: "nl",
      category: "hardware",
    });
    const { id } = await makeTicket(ctx, { title: "L'imprimante n'imprime plus rien", description: "La file d'attente est pleine et rien ne sort.", language: "fr" });
    const analysis = await analyse(ctx, id);
    expect(analysis).toMatchObject({ source: "retrieval", suggestedCategory: "hardware", degraded: ["llm_unreachable"] });
    const pointer = analysis.steps.find(({ sources }) => sources.length > 0);
    expect(pointer?.text).toContain(`${solved.ticketNumber} (néerlandais)`);
    expect(analysis.suggestedSolution).not.toContain("herstart");
  }));

test("shows three tickets and two articles at most", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const report = { title: "Printer prints nothing", description: "The queue is full." };
    const { id: employeeId } = await makeEmployee(ctx);
    for (let count = 0; count < 4; count++) {
      await makeSolvedTicket(ctx, { ...report, employeeId });
      await makeTeachingArticle(ctx, { title: report.title, content: report.description });
    }
    const { id } = await makeTicket(ctx, report);
    const { similarTickets, articles } = await analyse(ctx, id);
    expect([similarTickets.length, articles.length]).toEqual([3, 2]);
  }));

test("never changes the ticket itself", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const { id } = await makeTicket(ctx, { title: "VPN drops", description: "The VPN tunnel drops." });
    const [before] = await ctx.db.select().from(tickets).where(eq(tickets.id, id));
    expect((await analyse(ctx, id)).suggestedCategory).toBe("network");
    expect(await ctx.db.select().from(tickets).where(eq(tickets.id, id))).toEqual([before]);
  }));

test("nobody but the desk's own jobs may run one; an analysis that is not there is nothing to do", () =>
  withRollback(async (ctx) => {
    await expect(analyzeTicket(await asNew(ctx, "admin"), { analysisId: "1" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await analyzeTicket(ctx, { analysisId: "9007199254740993" })).toBeUndefined();
  }));
