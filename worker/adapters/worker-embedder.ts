import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder } from "@/lib/ai/ports";
import type { Env } from "@/lib/core/env";
import { createOpenAiEmbedder } from "./openai-embedder";

/** Somebody waits for a page: later than this, words alone have to do. */
const TIMEOUT_MS = 1_000;

/** The worker's model for the web process, over the worker's port. The worker puts the query's prefix before the text itself. */
export function createWorkerEmbedder(env: Pick<Env, "WORKER_URL" | "INTERNAL_TOKEN" | "EMBEDDING_MODEL">): Embedder {
  const profile = { ...embeddingProfile(env.EMBEDDING_MODEL).profile, queryPrefix: "", passagePrefix: "" };
  return createOpenAiEmbedder({ baseUrl: `${env.WORKER_URL.replace(/\/+$/, "")}/v1`, apiKey: env.INTERNAL_TOKEN, model: env.EMBEDDING_MODEL, timeoutMs: TIMEOUT_MS, profile });
}
