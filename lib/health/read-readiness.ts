import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { toSnakeCase } from "@/lib/core/naming";
import { perProcess } from "@/lib/core/per-process";
import { type Dependency, type Readiness, workerReport } from "./schema";

type Name = keyof Readiness["dependencies"];
type Found = Omit<Dependency, "since">;

const WORKER_TIMEOUT_MS = 1_500;
const DATABASE_TIMEOUT_MS = 2_000;

/** Since when each dependency has been as it is, as this process has seen it. */
function withSince(name: Name, found: Found, now: Date): Dependency {
  const known = perProcess("readiness", () => new Map<Name, Dependency>());
  const last = known.get(name);
  const next = last && last.state === found.state && last.fault === found.fault ? { ...found, since: last.since } : { ...found, since: now };
  known.set(name, next);
  return next;
}

async function answers(query: PromiseLike<unknown>): Promise<Found> {
  const late = AbortSignal.timeout(DATABASE_TIMEOUT_MS);
  const timeout = new Promise<Found>((resolve) => late.addEventListener("abort", () => resolve({ state: "down", fault: "timeout" })));
  const answer = Promise.resolve(query).then(
    (): Found => ({ state: "ready" }),
    (): Found => ({ state: "down", fault: "unreachable" }),
  );
  return Promise.race([answer, timeout]);
}

async function askWorker(): Promise<{ worker: Found; embeddingModel: Found; llm: Found }> {
  try {
    const response = await fetch(new URL("/health", env().WORKER_URL), { signal: AbortSignal.timeout(WORKER_TIMEOUT_MS), redirect: "error" });
    const { status, embedding, llm } = workerReport.parse(await response.json());
    return { worker: status === "down" ? { state: "down", fault: "no_database" } : { state: "ready" }, embeddingModel: embedding, llm };
  } catch {
    return { worker: { state: "down", fault: "unreachable" }, embeddingModel: { state: "unknown" }, llm: { state: "unknown" } };
  }
}

/** Each dependency with its state. The database alone makes the desk `down`; anything else degrades it. */
export async function readReadiness(ctx: Ctx): Promise<Readiness> {
  const [database, migrations, queue, models] = await Promise.all([
    answers(ctx.db.execute(sql`select 1`)),
    answers(ctx.db.execute(sql`select 1 from ticket_history limit 1`)),
    answers(ctx.db.execute(sql`select 1 from pgboss.version`)),
    askWorker(),
  ]);
  const found = Object.entries({ database, migrations, queue, ...models }) as [Name, Found][];
  const dependencies = Object.fromEntries(found.map(([name, state]) => [name, withSince(name, state, ctx.now())])) as Readiness["dependencies"];
  const degraded = found.filter(([, { state }]) => state !== "ready").map(([name]) => toSnakeCase(name));
  const isDown = [database, migrations, queue].some(({ state }) => state === "down");
  return { status: isDown ? "down" : degraded.length > 0 ? "degraded" : "ready", dependencies, degraded };
}
