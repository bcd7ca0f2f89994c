import { setImmediate as nextTurn } from "node:timers/promises";
import { type EmbeddingProfile, embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type ModelState } from "@/lib/ai/ports";
import { createLocalModel, type LocalModelOptions } from "./local-model";
import { measuredBatch } from "./measured-models";
import { isTimeout } from "./model-faults";
import { textBatches } from "./text-batches";
import type { LoadedModel } from "./transformers-model";
import { warnOfUnknownModel } from "./unknown-model";

export interface TransformersOptions extends LocalModelOptions {
  /** In place of the registry's entry. */
  profile?: EmbeddingProfile;
}

export interface TransformersEmbedder extends Embedder {
  countTokens(text: string): Promise<number>;
  /** Resolves when the model is in memory, fetched first if need be: minutes. Throws ModelError. */
  ready(): Promise<void>;
  state(): ModelState;
  dispose(): Promise<void>;
}

const BATCH = { texts: 8, tokens: 256 };
/** No token of a text in words is longer on average; what is beyond would be cut after costly tokenising. */
const CHARACTERS_A_TOKEN = 24;

/**
 * Runs a model in this process. The first call loads it; while its files are being fetched from the hub, calls fail
 * at once with the fault `missing`, so that no analysis waits for a download.
 */
export async function createTransformersEmbedder(options: TransformersOptions): Promise<TransformersEmbedder> {
  const profile = options.profile ?? embeddingProfile(options.model).profile;
  if (!options.profile) warnOfUnknownModel(options.model, options.logger);
  const local = createLocalModel(options, profile);

  return {
    model: options.model,
    profile,
    state: local.state,
    dispose: local.dispose,
    ready: async () => void (await local.ready()),
    countTokens: async (text) => (await local.get()).countTokens(text),
    async embed(texts, kind, signal) {
      const prefix = kind === "query" ? profile.queryPrefix : profile.passagePrefix;
      const read = texts.map((text) => (prefix + text).slice(0, profile.maxTokens * CHARACTERS_A_TOKEN));
      const vectors = await embedInBatches(await local.get(), read, profile.maxTokens, signal);
      const dimensions = profile.dimensions ?? vectors[0]?.length;
      if (vectors.some((vector) => vector.length !== dimensions)) {
        throw new ModelError("malformed", `${options.model} gives vectors of another size than the ${dimensions} of its profile`);
      }
      return vectors;
    },
  };
}

async function embedInBatches(model: LoadedModel, texts: string[], maxTokens: number, signal?: AbortSignal): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  const lengths = texts.map((text) => Math.min(maxTokens, model.countTokens(text)));
  for (const batch of textBatches(lengths, BATCH)) {
    if (signal?.aborted) throw isTimeout(signal.reason) ? new ModelError("timeout", "embedding took too long") : signal.reason;
    const made = await measuredBatch(() => model.run(batch.map((at) => texts[at] ?? "")));
    batch.forEach((at, place) => {
      const vector = made[place];
      if (vector) vectors[at] = vector;
    });
    // Heartbeats, health checks and other callers' batches come in between.
    await nextTurn();
  }
  return vectors;
}
