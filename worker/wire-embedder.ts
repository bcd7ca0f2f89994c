import type { Embedder, ModelState } from "@/lib/ai/ports";
import { betweenTransactions } from "@/lib/core/between-transactions";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { createOpenAiEmbedder } from "./adapters/openai-embedder";
import { tracedEmbedder } from "./adapters/traced-models";
import { createTransformersEmbedder } from "./adapters/transformers";
import type { LoadedModel } from "./serving-model";
import { trackState } from "./track-state";

const EMBEDDING_TIMEOUT_MS = 30_000;

/** Between looks at a folder whose model could not be used: somebody may have put it there. */
const LOOK_AGAIN_MS = 300_000;

export interface WiredEmbedder extends LoadedModel {
  state(): ModelState;
  probe(): Promise<void>;
}

function wireServer(env: Env, baseUrl: string, model: string): WiredEmbedder {
  const embedder = createOpenAiEmbedder({ baseUrl, apiKey: env.EMBEDDING_API_KEY, model, timeoutMs: EMBEDDING_TIMEOUT_MS, logger: logger() });
  const server = trackState(model, embedder.probe, () => new Date());
  return { embedder: tracedEmbedder(embedder), ready: async () => undefined, state: server.state, probe: server.probe, dispose: async () => undefined };
}

async function wireFolder(env: Env, model: string): Promise<WiredEmbedder> {
  const { MODEL_DIR: modelDir, EMBEDDING_DTYPE: dtype, EMBEDDING_OFFLINE: offline, MODEL_HUB_URL: hubUrl } = env;
  const embedder = await createTransformersEmbedder({ model, modelDir, dtype, offline, hubUrl, logger: logger() });
  // The model runs in this process and blocks its event loop for a tenth of a second at a time.
  const embed: Embedder["embed"] = (texts, kind, signal) => betweenTransactions(() => embedder.embed(texts, kind, signal));
  let lookedAt = performance.now();
  const probe = async () => {
    if (embedder.state().state !== "down" || performance.now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = performance.now();
    // Not waited for: it may take minutes, and how it failed is logged and kept as its state.
    embedder.ready().catch(() => undefined);
  };
  return { embedder: tracedEmbedder({ ...embedder, embed }), ready: embedder.ready, state: embedder.state, probe, dispose: embedder.dispose };
}

/** An embedding model by its name, of a server where the environment names one, else of this process. No server is asked yet. */
export async function wireEmbedder(env: Env, model: string): Promise<WiredEmbedder> {
  return env.EMBEDDING_BASE_URL ? wireServer(env, env.EMBEDDING_BASE_URL, model) : wireFolder(env, model);
}
