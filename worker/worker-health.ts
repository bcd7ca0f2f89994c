import { sql } from "drizzle-orm";
import type { LlmState } from "@/lib/ai/llm-state";
import type { ModelState } from "@/lib/ai/ports";
import { runtime } from "@/lib/core/runtime";
import { type EmbeddingProgress, readEmbeddingProgress } from "@/lib/search/read-embedding-progress";
import { jobCtx } from "./job-ctx";

/** `degraded`: the desk works on a lesser path; `down`: no job can be done. */
export interface WorkerHealth {
  status: "ok" | "degraded" | "down";
  database: { state: "ready" | "down"; since: Date };
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

async function databaseAnswers(): Promise<boolean> {
  try {
    await runtime().connection.db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}

/** A check of the worker; it asks for its models at most once in ten seconds and tells what was found before. */
export function watchHealth({ states, probe }: Observed, now: () => Date): () => Promise<WorkerHealth> {
  let probedAt = Number.NEGATIVE_INFINITY;
  let database: WorkerHealth["database"] = { state: "ready", since: now() };
  return async () => {
    if (now().getTime() - probedAt >= PROBE_EVERY_MS) {
      probedAt = now().getTime();
      // Not waited for: a server that drops packets must not make the worker look dead.
      probe().catch(() => undefined);
    }
    const state = (await databaseAnswers()) ? "ready" : "down";
    if (state !== database.state) database = { state, since: now() };
    const { embedding, llm } = states();
    const isDegraded = embedding.state === "down" || llm.state === "down";
    const progress = state === "ready" ? await readEmbeddingProgress(jobCtx("watch-health")).catch(() => null) : null;
    return { status: state === "down" ? "down" : isDegraded ? "degraded" : "ok", database, embedding, llm, embeddingProgress: progress?.documents ? progress : null };
  };
}
