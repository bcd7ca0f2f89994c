import { withBreaker } from "@/lib/ai/breaker";
import type { Embedder, Models, ModelState } from "@/lib/ai/ports";
import { betweenTransactions } from "@/lib/core/between-transactions";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { createOllamaGenerator } from "./adapters/ollama";
import { createOpenAiEmbedder } from "./adapters/openai-embedder";
import { createOpenAiGenerator } from "./adapters/openai-generator";
import { phrasebook } from "./adapters/phrasebook";
import { createTransformersEmbedder } from "./adapters/transformers";
import { trackState } from "./track-state";

const TIMEOUTS_UNTIL_LEFT_ALONE = 3;
const PROBE_AFTER_MS = 30_000;
const EMBEDDING_TIMEOUT_MS = 30_000;

const now = () => new Date();

export interface WiredModels extends Models {
  states(): { embedding: ModelState; llm: ModelState };
  /** Looks at servers without asking for work; what it finds is in `states`. */
  probe(): Promise<void>;
  /** Resolves when texts can be embedded, the model fetched and loaded if need be. Throws ModelError. */
  ready(): Promise<void>;
  dispose(): Promise<void>;
}

function wireGenerator(env: Env) {
  const timeoutMs = env.OLLAMA_TIMEOUT_MS;
  const generator = env.LLM_BASE_URL
    ? createOpenAiGenerator({ baseUrl: env.LLM_BASE_URL, model: env.LLM_MODEL ?? env.OLLAMA_MODEL, apiKey: env.LLM_API_KEY, timeoutMs })
    : createOllamaGenerator({ host: env.OLLAMA_HOST, model: env.OLLAMA_MODEL, timeoutMs });
  const guarded = withBreaker(generator, { now, failures: TIMEOUTS_UNTIL_LEFT_ALONE, probeAfterMs: PROBE_AFTER_MS });
  const server = trackState(generator.model, generator.probe, now);
  // A server that is up can still be too slow to use: the breaker knows, a probe does not.
  const state = () => (guarded.state().fault === "timeout" && server.state().state === "ready" ? guarded.state() : server.state());
  return { generator: guarded, state, probe: server.probe };
}

function wireEmbeddingServer(env: Env, baseUrl: string) {
  const { EMBEDDING_MODEL: model, EMBEDDING_API_KEY: apiKey } = env;
  const embedder = createOpenAiEmbedder({ baseUrl, apiKey, model, timeoutMs: EMBEDDING_TIMEOUT_MS, logger: logger() });
  const server = trackState(model, embedder.probe, now);
  return { embedder, ready: async () => undefined, state: server.state, probe: server.probe, dispose: async () => undefined };
}

async function wireLocalEmbedder(env: Env) {
  const { EMBEDDING_MODEL: model, MODEL_DIR: modelDir, EMBEDDING_DTYPE: dtype, EMBEDDING_OFFLINE: offline, MODEL_HUB_URL: hubUrl } = env;
  const embedder = await createTransformersEmbedder({ model, modelDir, dtype, offline, hubUrl, logger: logger() });
  // The model runs in this process and blocks its event loop for a tenth of a second at a time.
  const embed: Embedder["embed"] = (texts, kind, signal) => betweenTransactions(() => embedder.embed(texts, kind, signal));
  return { embedder: { ...embedder, embed }, ready: embedder.ready, state: embedder.state, probe: async () => undefined, dispose: embedder.dispose };
}

/** The models that the environment names, behind their ports. No server is asked yet. */
export async function wireModels(env: Env): Promise<WiredModels> {
  const llm = wireGenerator(env);
  const embedding = env.EMBEDDING_BASE_URL ? wireEmbeddingServer(env, env.EMBEDDING_BASE_URL) : await wireLocalEmbedder(env);
  return {
    embedder: embedding.embedder,
    generator: llm.generator,
    phrasebook,
    states: () => ({ embedding: embedding.state(), llm: llm.state() }),
    probe: async () => {
      await Promise.all([llm.probe(), embedding.probe()]);
    },
    ready: embedding.ready,
    dispose: embedding.dispose,
  };
}
