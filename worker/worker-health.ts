import { sql } from "drizzle-orm";
import type { LlmState } from "@/lib/ai/llm-state";
import type { ModelState } from "@/lib/ai/ports";
import { keptFor } from "@/lib/core/kept-for";
import { runtime } from "@/lib/core/runtime";
import { probe, type UnderWay } from "@/lib/health/probe";
import type { Found } from "@/lib/health/with-since";
import { type EmbeddingProgress, readEmbeddingProgress } from "@/lib/search/read-embedding-progress";
import { jobCtx } from "./job-ctx";
import type { Taking } from "./watch-taking";

/** `degraded`: the desk works on a lesser path; `down`: no job can be done here. */
export interface WorkerHealth {
  status: "ok" | "degraded" | "down";
  database: { state: "ready" | "down"; since: Date };
  jobs: Taking;
  embedding: ModelState;
  llm: LlmState;
  /** How far documents are embedded anew; null when they all are, and while it is not known. */
  embeddingProgress: EmbeddingProgress | null;
}

interface Observed {
  states(): { embedding: ModelState; llm: LlmState };
  /** Looks at the models without asking them for work, so that health is known before the first job. */
  probe(): Promise<void>;
}

const PROBE_EVERY_MS = 10_000;
/** However many ask, the database is asked once in this time. */
const KEPT_MS = 1_000;
/** The web waits for a little longer than this. */
const LIMIT_MS = 1_200;

const afterLimit = <Result>(result: Result): Promise<Result> => new Promise((resolve) => AbortSignal.timeout(LIMIT_MS).addEventListener("abort", () => resolve(result)));

async function askDatabase(): Promise<Found> {
  await runtime().connection.db.execute(sql`select 1`);
  return { state: "ready" };
}

async function progressNow(): Promise<EmbeddingProgress | null> {
  const progress = await readEmbeddingProgress(jobCtx("watch-health")).catch(() => null);
  return progress?.documents ? progress : null;
}

/** Looks at the database; how far documents are embedded anew, where it answers. */
function watchDatabase(now: () => Date) {
  const underWay: UnderWay = new Map();
  let database: WorkerHealth["database"] = { state: "ready", since: now() };
  return keptFor(KEPT_MS, async () => {
    const found = await probe(underWay, "database", afterLimit<Found>({ state: "down" }), askDatabase);
    const state = found.state === "ready" ? "ready" : "down";
    if (state !== database.state) database = { state, since: now() };
    return { database, embeddingProgress: state === "ready" ? await Promise.race([progressNow(), afterLimit(null)]) : null };
  });
}

/** A check of the worker; it asks for its models at most once in ten seconds and tells what was found before. */
export function watchHealth({ states, probe: probeModels }: Observed, taking: () => Taking, now: () => Date): () => Promise<WorkerHealth> {
  let probedAt = Number.NEGATIVE_INFINITY;
  const lookAtDatabase = watchDatabase(now);
  return async () => {
    if (now().getTime() - probedAt >= PROBE_EVERY_MS) {
      probedAt = now().getTime();
      // Not waited for: a server that drops packets must not make the worker look dead.
      probeModels().catch(() => undefined);
    }
    const { database, embeddingProgress } = await lookAtDatabase({ now });
    const { embedding, llm } = states();
    const jobs = taking();
    const isDown = database.state === "down" || jobs.state !== "taking";
    const isDegraded = embedding.state === "down" || llm.state === "down";
    return { status: isDown ? "down" : isDegraded ? "degraded" : "ok", database, jobs, embedding, llm, embeddingProgress };
  };
}
