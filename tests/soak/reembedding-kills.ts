import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { makeArticle } from "@/tests/support/factories";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { openSoakDesk, type SoakDesk } from "./soak-desk";
import { startWorkerProcess, type WorkerProcess } from "./worker-process";

export interface ReembeddingKillsOptions {
  documents: number;
  /** Workers that are killed while they embed anew. */
  kills: number;
  /** Native PostgreSQL; the embedded database when left out. */
  databaseUrl?: string;
  onProgress?: (done: number, total: number) => void;
}

export interface ReembeddingKillsResult {
  database: "native" | "embedded";
  documents: number;
  /** Documents with vectors of the new model when a worker was killed, and which model was asked with until then. */
  kills: { done: number; serving: string }[];
  /** Documents that do not have one set of vectors of the new model in the end. */
  wrong: number;
  /** Documents whose vectors were made by more than one worker. */
  made_twice: number;
  /** Model that is asked with in the end, without another start. */
  serving: string;
  /** From the last start until then. */
  seconds: number;
}

const OLD = "test/old";
const NEW = "test/new";
const LOOK_EVERY_MS = 20;
const WITHIN_MS = 120_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + WITHIN_MS; performance.now() < deadline; await later(LOOK_EVERY_MS)) if (await isSo()) return;
  throw new TypeError(`not so within ${WITHIN_MS} ms`);
}

async function embeddedBy({ ctx }: SoakDesk, model: string): Promise<number> {
  const [row] = await ctx.db.execute<{ n: number }>(sql`select count(distinct article_id)::int as n from chunks c join vector_spaces s on s.id = c.space_id where s.model = ${model}`);
  return row?.n ?? 0;
}

async function isComplete({ ctx }: SoakDesk, model: string): Promise<boolean> {
  return (await ctx.db.execute(sql`select 1 from vector_spaces where model = ${model} and completed_at is not null`)).length > 0;
}

/** Which model the worker asks with now. */
async function serving({ environment, workerPort }: SoakDesk): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${workerPort}/v1/embeddings`, {
    method: "POST",
    headers: { authorization: `Bearer ${environment.INTERNAL_TOKEN}` },
    body: JSON.stringify({ input: "printer" }),
  });
  return ((await response.json()) as { model: string }).model;
}

async function countWrong({ ctx }: SoakDesk): Promise<{ wrong: number; twice: number }> {
  const [row] = await ctx.db.execute<{ wrong: number; twice: number }>(sql`
    select (count(*) filter (where n <> 1))::int as wrong, (count(*) filter (where n > 1))::int as twice from (
      select (select count(*) from chunks c join vector_spaces s on s.id = c.space_id where c.article_id = a.id and s.model = ${NEW}) as n from articles a) counted`);
  return row ?? { wrong: -1, twice: -1 };
}

interface Desk {
  desk: SoakDesk;
  start: (model: string) => Promise<WorkerProcess>;
}

/** A desk whose documents all have vectors of the old model. */
async function embedByOld({ desk, start }: Desk, documents: number): Promise<void> {
  for (let count = 0; count < documents; count++) await makeArticle(desk.ctx, { title: `Printer ${count}`, content: "The printer is slow. Reset the password." });
  const worker = await start(OLD);
  await until(() => isComplete(desk, OLD));
  await worker.end();
}

async function killMidway({ desk, start }: Desk, documents: number): Promise<{ done: number; serving: string }> {
  const worker = await start(NEW);
  await until(async () => (await embeddedBy(desk, NEW)) >= documents);
  const asked = await serving(desk);
  await worker.kill();
  return { done: await embeddedBy(desk, NEW), serving: asked };
}

/** kill -9 of workers that embed every document anew after a change of model: nothing is lost, and the old vectors serve until the end. */
export async function soakReembeddingKills({ documents, kills, databaseUrl, onProgress }: ReembeddingKillsOptions): Promise<ReembeddingKillsResult> {
  const desk = await openSoakDesk(databaseUrl);
  const models = await mkdtemp(join(tmpdir(), "soak-models-"));
  await makeTinyModel(models, { name: OLD, dimensions: 8 });
  await makeTinyModel(models, { name: NEW, dimensions: 12 });
  const start = (model: string) => startWorkerProcess({ ...desk.environment, MODEL_DIR: models, EMBEDDING_MODEL: model, OLLAMA_HOST: "http://127.0.0.1:9" }, desk.workerPort);
  const result: ReembeddingKillsResult = { database: databaseUrl ? "native" : "embedded", documents, kills: [], wrong: -1, made_twice: -1, serving: "", seconds: 0 };
  try {
    await embedByOld({ desk, start }, documents);
    for (let kill = 1; kill <= kills; kill++) {
      result.kills.push(await killMidway({ desk, start }, Math.ceil((documents * kill) / (kills + 1))));
      onProgress?.(kill, kills + 1);
    }
    const worker = await start(NEW);
    const startedAt = performance.now();
    await until(async () => (await serving(desk)) === NEW);
    result.seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    result.serving = await serving(desk);
    await worker.end();
    const { wrong, twice } = await countWrong(desk);
    return { ...result, wrong, made_twice: twice };
  } finally {
    await rm(models, { recursive: true, force: true });
    await desk.close();
  }
}
