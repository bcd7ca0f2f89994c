import { withBreaker } from "@/lib/ai/breaker";
import { inTurns } from "@/lib/ai/in-turns";
import type { LlmState } from "@/lib/ai/llm-state";
import type { Embedder, Models, ModelState } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import type { Env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { measuredGenerator } from "./adapters/measured-models";
import { createOllamaGenerator } from "./adapters/ollama";
import { createOpenAiGenerator } from "./adapters/openai-generator";
import { phrasebook } from "./adapters/phrasebook";
import { tracedGenerator } from "./adapters/traced-models";
import { openFormerModel } from "./open-former-model";
import { serveFormerModel } from "./serving-model";
import type { ModelViews } from "./spot-comebacks";
import { trackState } from "./track-state";
import { wireEmbedder } from "./wire-embedder";

const TIMEOUTS_UNTIL_LEFT_ALONE = 3;
const PROBE_AFTER_MS = 30_000;

/** As many as a worker makes analyses at one time. */
const CALLS_AT_ONCE = 4;

/** The least that shows that a language model answers. */
const TRIAL = { system: "Answer with one JSON object.", prompt: "{}", schema: { type: "object" }, maxTokens: 4 };

const now = () => new Date();

export interface WiredModels extends Models {
  states(): { embedding: ModelState; llm: LlmState };
  serving(): Embedder;
  /** Has the model asked with whose vectors are searched now. */
  follow(ctx: Ctx): Promise<void>;
  /** The same models by each way of knowing. */
  views(): ModelViews;
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
  const guarded = withBreaker(tracedGenerator(generator), { now, failures: TIMEOUTS_UNTIL_LEFT_ALONE, probeAfterMs: PROBE_AFTER_MS });
  // Who waits for a turn is told by the breaker when it comes, and the wait is no part of what a request takes.
  const oneByOne = inTurns(measuredGenerator(guarded), { most: CALLS_AT_ONCE, timeoutMs, now });
  const server = trackState(generator.model, generator.probe, now);
  // A server that is up can still be too slow to use: the breaker knows, a probe does not.
  const known = () => (guarded.state().fault === "timeout" && server.state().state === "ready" ? guarded.state() : server.state());
  const state = (): LlmState => ({ ...known(), version: guarded.version?.() ?? null, breaker: guarded.breaker() });
  let triedAt = Number.NEGATIVE_INFINITY;
  // The server is there and the last call failed: whether the next one would is found out at no ticket's cost. A call that is
  // under way finds it out by itself, and would only be slower for a second one.
  const tryAgain = () => {
    if (performance.now() - triedAt < PROBE_AFTER_MS || !oneByOne.isIdle()) return;
    triedAt = performance.now();
    guarded.generate(TRIAL).catch(() => undefined);
  };
  const probe = async () => {
    const was = server.state().state;
    await server.probe();
    if (server.state().state === "ready" && guarded.state().state === "down") tryAgain();
    if (was === "ready" || server.state().state !== "ready") return;
    // Not waited for: a model may take its time to load.
    generator.warmUp?.().catch((error: unknown) => logger().warn({ err: error, model: generator.model }, "the language model was not loaded ahead"));
  };
  return { generator: oneByOne, state, turns: oneByOne.turns, server: server.state, lastCall: guarded.state, probe };
}

/** The models that the environment names, behind their ports. No server is asked yet. */
export async function wireModels(env: Env): Promise<WiredModels> {
  const llm = wireGenerator(env);
  const embedding = await wireEmbedder(env, env.EMBEDDING_MODEL);
  const serving = serveFormerModel(embedding.embedder, { open: (model) => openFormerModel(env, model) });
  return {
    embedder: embedding.embedder,
    serving: serving.current,
    follow: serving.follow,
    generator: llm.generator,
    callsAtOnce: llm.generator.atOnce,
    phrasebook,
    states: () => ({ embedding: embedding.state(), llm: llm.state() }),
    views: () => ({ embedding: embedding.state(), server: llm.server(), lastCall: llm.lastCall(), turns: llm.turns() }),
    probe: async () => {
      await Promise.all([llm.probe(), embedding.probe()]);
    },
    ready: embedding.ready,
    dispose: async () => {
      await Promise.all([serving.dispose(), embedding.dispose()]);
    },
  };
}
