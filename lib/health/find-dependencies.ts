import { sql } from "drizzle-orm";
import { NEWEST_MIGRATION } from "@/db/newest-migration";
import type { Ctx } from "@/lib/core/ctx";
import { runtime } from "@/lib/core/runtime";
import { readEmbeddingProgress } from "@/lib/search/read-embedding-progress";
import { askWorker } from "./ask-worker";
import { probe, type UnderWay } from "./probe";
import type { Dependency } from "./schema";
import type { DependencyName, Found } from "./with-since";

/** In all: whoever asks gives up after two seconds. */
const LIMIT_MS = 1_800;

const READY: Found = { state: "ready" };

async function findDatabase({ db }: Ctx): Promise<Found> {
  await db.execute(sql`select 1`);
  return READY;
}

/** The database may be ahead of the code, as it is in the middle of an upgrade, but not behind it. */
const notBehind = (found: number, needed: number): Found => (found >= needed ? READY : { state: "down", fault: "behind" });

async function findMigrations({ db }: Ctx): Promise<Found> {
  const [row] = await db.execute<{ newest: string | null }>(sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`);
  return notBehind(Number(row?.newest ?? 0), NEWEST_MIGRATION);
}

async function findQueue({ db }: Ctx): Promise<Found> {
  const [row] = await db.execute<{ version: number }>(sql`select version from pgboss.version`);
  return notBehind(row?.version ?? 0, runtime().queue.schemaVersion ?? 0);
}

/** Of what the worker says of a model, what anybody may know. */
function shown(model: Dependency | undefined): Found {
  if (!model) return { state: "unknown" };
  const { state, fault, model: name, since } = model;
  return { state, since, ...(fault === undefined ? {} : { fault }), ...(name === undefined ? {} : { model: name }) };
}

async function findWorker(): Promise<{ worker: Found; embeddingModel: Found; llm: Found }> {
  const { report, ...worker } = await askWorker();
  return { worker, embeddingModel: shown(report?.embedding), llm: shown(report?.llm) };
}

/** What the embedding of documents anew takes from searches and analyses meanwhile; empty when nothing does. */
async function findReembedding(ctx: Ctx, late: Promise<unknown>): Promise<string[]> {
  const progress = readEmbeddingProgress(ctx).then(({ documents }) => documents, () => null);
  const documents = (await Promise.race([progress, late.then(() => null)])) ?? { done: 0, total: 0 };
  return documents.done < documents.total ? [`re-embedding ${documents.done} of ${documents.total}`] : [];
}

export interface FoundDependencies {
  found: [DependencyName, Found][];
  reembedding: string[];
}

/** Asks every dependency once, all at the same time. */
export async function findDependencies(ctx: Ctx, underWay: UnderWay): Promise<FoundDependencies> {
  const late = new Promise<Found>((resolve) => AbortSignal.timeout(LIMIT_MS).addEventListener("abort", () => resolve({ state: "down", fault: "timeout" })));
  const ask = (name: DependencyName, question: () => Promise<Found>) => probe(underWay, name, late, question);
  const { cache } = runtime();
  const ping = cache?.ping && (() => Promise.resolve(cache.ping?.()).then(() => READY, (): Found => ({ state: "down", fault: "unreachable" })));
  const [database, migrations, queue, found, models, reembedding] = await Promise.all([
    ask("database", () => findDatabase(ctx)),
    ask("migrations", () => findMigrations(ctx)),
    ask("queue", () => findQueue(ctx)),
    ping ? ask("cache", ping) : undefined,
    findWorker(),
    findReembedding(ctx, late),
  ]);
  const all = { database, migrations, queue, ...(found ? { cache: found } : {}), ...models };
  return { found: Object.entries(all) as [DependencyName, Found][], reembedding };
}
