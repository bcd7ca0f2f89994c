import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { QueryEmbedder } from "@/lib/ai/ports";
import type { Env } from "@/lib/core/env";
import { modelError } from "./model-faults";
import { requestVectors } from "./openai-embedder";
import { serverAddress } from "./server-address";

/** Somebody waits for a page: later than this, words alone have to do. */
const TIMEOUT_MS = 1_000;

/**
 * The worker's model for the web process, over the worker's port. The worker says which model it asks with, and puts the query's
 * prefix before the text itself.
 */
export function createWorkerEmbedder(env: Pick<Env, "WORKER_URL" | "INTERNAL_TOKEN" | "EMBEDDING_MODEL">): QueryEmbedder {
  const server = serverAddress(`${env.WORKER_URL.replace(/\/+$/, "")}/v1`, env.INTERNAL_TOKEN);
  let { profile } = embeddingProfile(env.EMBEDDING_MODEL);
  return {
    get profile() {
      return profile;
    },
    async embedQueries(texts) {
      const { model, vectors } = await requestVectors({ server, timeoutMs: TIMEOUT_MS }, { input: [...texts] });
      if (model === undefined) throw modelError("malformed", server.name);
      const known = embeddingProfile(model).profile;
      const dimensions = known.dimensions ?? vectors[0]?.length;
      if (vectors.some((vector) => vector.length !== dimensions)) throw modelError("malformed", server.name);
      profile = known;
      return { model, profile: known, vectors };
    },
  };
}
