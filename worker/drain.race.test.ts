import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { type Env, provideEnv } from "@/lib/core/env";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { createDb } from "@/db/client";
import { startQueue } from "@/worker/queue/pg-boss-queue";
import { SYSTEM } from "@/tests/support/actors";
import { makeTicket } from "@/tests/support/factories";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { startWorker } from "./start-worker";

const TIMEOUT = { timeout: 30_000, interval: 50 };
/** Longer than the worker is given to end it. */
const ANSWER_MS = 20_000;
const DRAIN_MS = 1_000;

let database: OwnDatabase;
let ollama: OllamaStandIn;
let settings: Env;

beforeAll(async () => {
  database = await makeOwnDatabase();
  ollama = await startOllamaStandIn({ behaviour: "late", delayMs: ANSWER_MS });
  settings = provideEnv({ DATABASE_URL: database.url, OLLAMA_HOST: ollama.url, WORKER_METRICS_PORT: "0" });
});
afterAll(async () => {
  await ollama.close();
  await database.drop();
});

/** What the test itself asks the database with: the worker's own connection ends with it. */
async function ownCtx(): Promise<{ ctx: Ctx; close(): Promise<void> }> {
  const connection = createDb(database.url, { max: 2 });
  const queue = await startQueue(database.url);
  const wired = runtime();
  wireRuntime({ ...wired, queue: { send: (...job) => queue.send(...job) } });
  const close = async () => {
    await queue.close();
    await connection.close();
  };
  return { ctx: { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() }, close };
}

test("a job that outlasts the drain is given back at once, unfinished, and done once by the next worker; meanwhile the worker says that it drains", { timeout: 90_000 }, async () => {
  const first = await startWorker(settings, { drainMs: DRAIN_MS });
  const { ctx, close } = await ownCtx();
  const { id } = await makeTicket(ctx);
  const analyses = () => ctx.db.execute<{ stage: string; isDone: boolean; degraded: string[] }>(sql`select stage, completed_at is not null as "isDone", degraded from ai_responses where ticket_id = ${id}`);
  await expect.poll(analyses, TIMEOUT).toEqual([expect.objectContaining({ stage: "generate", isDone: false })]);
  const health = async () => (await fetch(`http://127.0.0.1:${first.port}/health`)).json();
  expect(await health()).toMatchObject({ jobs: { state: "taking" } });
  const closed = first.close();
  expect(await health()).toMatchObject({ status: "down", jobs: { state: "draining" } });
  await closed;
  const [job] = await ctx.db.execute<{ state: string; seconds: number }>(sql`select state, extract(epoch from start_after - now())::float as seconds from pgboss.job where name = 'analyze-ticket'`);
  expect(job).toMatchObject({ state: "retry" });
  expect(job?.seconds).toBeLessThan(5);
  expect(await analyses()).toEqual([expect.objectContaining({ isDone: false })]);
  ollama.setBehaviour("answer");
  const second = await startWorker(settings);
  await expect.poll(analyses, TIMEOUT).toEqual([expect.objectContaining({ stage: "done", isDone: true })]);
  await close();
  await second.close();
});
