import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { toSnakeCase } from "@/lib/core/naming";
import { readEmbeddingProgress } from "@/lib/search/read-embedding-progress";
import { askWorker } from "./ask-worker";
import type { Dependency, Readiness } from "./schema";
import { type DependencyName, withSince } from "./with-since";

type Found = Omit<Dependency, "since">;

const DATABASE_TIMEOUT_MS = 2_000;

async function answers(query: PromiseLike<unknown>): Promise<Found> {
  const late = AbortSignal.timeout(DATABASE_TIMEOUT_MS);
  const timeout = new Promise<Found>((resolve) => late.addEventListener("abort", () => resolve({ state: "down", fault: "timeout" })));
  const answer = Promise.resolve(query).then(
    (): Found => ({ state: "ready" }),
    (): Found => ({ state: "down", fault: "unreachable" }),
  );
  return Promise.race([answer, timeout]);
}

/** Of what the worker says of a model, what anybody may know. */
const shown = (model: Dependency | undefined): Found => {
  if (!model) return { state: "unknown" };
  const { state, fault, model: name } = model;
  return { state, ...(fault === undefined ? {} : { fault }), ...(name === undefined ? {} : { model: name }) };
};

async function workerAndModels(): Promise<{ worker: Found; embeddingModel: Found; llm: Found }> {
  const { report, ...worker } = await askWorker();
  return { worker, embeddingModel: shown(report?.embedding), llm: shown(report?.llm) };
}

/** What the embedding of documents anew takes from searches and analyses meanwhile; empty when nothing does. */
async function reembedding(ctx: Ctx, database: Found): Promise<string[]> {
  if (database.state !== "ready") return [];
  const documents = await readEmbeddingProgress(ctx).then((progress) => progress.documents, () => null);
  return documents && documents.done < documents.total ? [`re-embedding ${documents.done} of ${documents.total}`] : [];
}

/** Each dependency with its state. The database alone makes the desk `down`; anything else degrades it. */
export async function readReadiness(ctx: Ctx): Promise<Readiness> {
  const [database, migrations, queue, models] = await Promise.all([
    answers(ctx.db.execute(sql`select 1`)),
    answers(ctx.db.execute(sql`select 1 from ticket_history limit 1`)),
    answers(ctx.db.execute(sql`select 1 from pgboss.version`)),
    workerAndModels(),
  ]);
  const found = Object.entries({ database, migrations, queue, ...models }) as [DependencyName, Found][];
  const dependencies = Object.fromEntries(found.map(([name, state]) => [name, withSince(name, state, ctx.now())])) as Readiness["dependencies"];
  const absent = found.filter(([, { state }]) => state !== "ready").map(([name]) => toSnakeCase(name));
  const degraded = [...absent, ...(await reembedding(ctx, database))];
  const isDown = [database, migrations, queue].some(({ state }) => state === "down");
  return { status: isDown ? "down" : degraded.length > 0 ? "degraded" : "ready", dependencies, degraded };
}
