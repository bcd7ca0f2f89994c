import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Env, env, provideEnv } from "@/lib/core/env";
import type { Ctx } from "@/lib/core/ctx";
import { runtime } from "@/lib/core/runtime";
import { JOBS } from "@/lib/jobs/registry";
import { readTicket } from "@/lib/tickets/read-ticket";
import { SYSTEM } from "@/tests/support/actors";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { type RunningWorker, startWorker } from "./start-worker";

const TIMEOUT = { timeout: 30_000, interval: 100 };
const answer = JSON.stringify({ category: "hardware", confidence: 0.9, steps: [{ text: "Clear the queue.", sources: [] }] });

let database: OwnDatabase;
let ollama: OllamaStandIn;
let worker: RunningWorker;
let settings: Env;
let ctx: Ctx;

beforeAll(async () => {
  database = await makeOwnDatabase();
  ollama = await startOllamaStandIn({ behaviour: "answer", text: answer });
  settings = provideEnv({ DATABASE_URL: database.url, OLLAMA_HOST: ollama.url, WORKER_METRICS_PORT: "0" });
  worker = await startWorker(settings);
  ctx = { db: runtime().connection.db, actor: SYSTEM, locale: "en", now: () => new Date() };
});
afterAll(async () => {
  await worker.close();
  await ollama.close();
  await database.drop();
});

const analysisOf = async (ticket: string) => (await readTicket(ctx, { id: ticket })).aiResponses[0];

test("a ticket that is filed is analysed with the shipped model and the language model", async () => {
  await makeArticle(ctx, { title: "How to clear a print queue", content: "1. Stop the spooler.\n2. Empty its folder." });
  const { id } = await makeTicket(ctx, { title: "Printer prints nothing", description: "The print queue is full." });
  await expect.poll(() => analysisOf(id), TIMEOUT).toMatchObject({ stage: "done", source: "llm", embeddingModel: "deskwise/e5-small-desk", degraded: [], suggestedSolution: "1. Clear the queue." });
});

test("tickets that wait when the language model is gone are analysed without it", async () => {
  ollama.setBehaviour("status_500");
  const waiting = await Promise.all(Array.from({ length: 6 }, () => makeTicket(ctx)));
  for (const { id } of waiting) await expect.poll(() => analysisOf(id), TIMEOUT).toMatchObject({ stage: "done", degraded: expect.arrayContaining(["llm_refused"]) });
  ollama.setBehaviour("answer");
});

test("when it is there again, those that are still open are analysed again", { timeout: 90_000 }, async () => {
  const degraded = async () => {
    const open = await ctx.db.execute<{ ticketId: string; degraded: string[]; cause: string }>(sql`
      select distinct on (ticket_id) ticket_id::text as "ticketId", degraded, cause from ai_responses where completed_at is not null order by ticket_id, id desc`);
    return open.map(({ degraded: why, cause }) => `${cause} ${why.some((code) => code.startsWith("llm_"))}`).toSorted();
  };
  await expect.poll(degraded, { timeout: 80_000, interval: 250 }).toEqual(["filed false", ...Array.from({ length: 6 }, () => "recovered false")]);
});

test("its port tells of the jobs that it did, and of its models", async () => {
  const text = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
  expect(text).toMatch(/desk_job_duration_seconds_count\{queue="analyze-ticket",outcome="completed"\} \d/);
  const health = async () => (await fetch(`http://127.0.0.1:${worker.port}/health`)).json();
  await expect.poll(health, TIMEOUT).toMatchObject({ status: "ok", embedding: { state: "ready" }, llm: { state: "ready" } });
});

test("answers embeddings of the model that it has", async () => {
  const response = await fetch(`http://127.0.0.1:${worker.port}/v1/embeddings`, {
    method: "POST",
    headers: { authorization: `Bearer ${env().INTERNAL_TOKEN}` },
    body: JSON.stringify({ input: "打印机" }),
  });
  const { data } = (await response.json()) as { data: { embedding: number[] }[] };
  expect([response.status, data[0]?.embedding.length]).toEqual([200, 384]);
});

test("it knows when jobs run by themselves, in the desk's time zone", async () => {
  const schedules = await ctx.db.execute(sql`select name, cron, timezone from pgboss.schedule order by name`);
  const own = JOBS.filter(({ schedule }) => schedule !== undefined).map(({ name, schedule }) => ({ name, cron: schedule, timezone: settings.DESK_TIME_ZONE }));
  expect([...schedules]).toEqual(own.toSorted((a, b) => a.name.localeCompare(b.name)));
});
