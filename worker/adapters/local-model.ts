import type { EmbeddingProfile } from "@/lib/ai/embedding-profiles";
import { ModelError, type ModelFault, type ModelState } from "@/lib/ai/ports";
import type { Logger } from "@/lib/core/logger";
import { lackingFiles, type ModelDtype, modelFolder } from "./model-hub/model-files";
import { pullModel } from "./model-hub/pull-model";
import { faultOf } from "./model-faults";
import { sharedAttempt } from "./shared-attempt";
import { type LoadedModel, loadTransformersModel } from "./transformers-model";

export interface LocalModelOptions {
  /** ORG/NAME. */
  model: string;
  /** Holds ORG/NAME/{config.json,tokenizer.json,tokenizer_config.json,onnx/}; what is fetched goes there too. */
  modelDir: string;
  dtype: ModelDtype;
  /** Never ask the hub. */
  offline: boolean;
  hubUrl: string;
  logger?: Pick<Logger, "info" | "warn">;
  /** Milliseconds on a steady clock. */
  clock?: () => number;
}

/** A model that is in a folder, or will be: fetched, loaded and let go. */
export interface LocalModel {
  /** The model in memory, loaded if need be; while files are lacking it fails at once and has them fetched. Throws ModelError. */
  get(): Promise<LoadedModel>;
  /** The same, but waits for what is fetched: minutes. */
  ready(): Promise<LoadedModel>;
  state(): ModelState;
  dispose(): Promise<void>;
}

const RETRY_AFTER_MS = 30_000;

export function createLocalModel(options: LocalModelOptions, profile: EmbeddingProfile): LocalModel {
  const { model, modelDir, dtype, offline, hubUrl, clock = () => performance.now() } = options;
  const folder = modelFolder(modelDir, model);
  const ending = new AbortController();
  let state: ModelState = { state: "unknown", model, since: new Date() };

  function found(fault?: ModelFault): void {
    const next = fault ? "down" : "ready";
    if (state.state !== next || state.fault !== fault) state = { state: next, model, since: new Date(), ...(fault ? { fault } : {}) };
  }

  const attempts = { retryAfterMs: RETRY_AFTER_MS, clock };
  const fetched = sharedAttempt(() => logged(options, "fetching", pullModel({ model, modelDir, dtype, hubUrl, signal: ending.signal })), attempts);
  const loaded = sharedAttempt(() => logged(options, "loading", loadTransformersModel(folder, dtype, profile)), attempts);

  async function load(): Promise<LoadedModel> {
    if (ending.signal.aborted) throw new ModelError("missing", `${model} was let go`);
    try {
      const result = await loaded.get();
      found();
      return result;
    } catch (error) {
      found(faultOf(error));
      throw error;
    }
  }

  /** Null when all files are there; throws when they are not and must not be fetched. */
  async function lacking(): Promise<string | null> {
    if (loaded.made()) return null;
    const files = await lackingFiles(folder, dtype);
    if (files.length === 0) return null;
    found("missing");
    const sentence = `${folder} lacks ${files.join(", ")}`;
    if (offline) throw new ModelError("missing", `${sentence}, and EMBEDDING_OFFLINE forbids to fetch them`);
    return sentence;
  }

  return {
    state: () => state,
    async get() {
      const sentence = await lacking();
      if (!sentence) return load();
      // Nobody waits for it; how it failed is logged and told to the next caller.
      fetched.get().catch(() => undefined);
      const failure = fetched.failure();
      const news = failure instanceof Error ? failure.message : `being fetched from ${hubUrl}`;
      throw new ModelError("missing", `${sentence}: ${news}`);
    },
    async ready() {
      if (await lacking()) await fetched.get();
      return load();
    },
    async dispose() {
      ending.abort(new ModelError("missing", `${model} was let go`));
      await loaded.made()?.dispose();
    },
  };
}

async function logged<T>({ logger, model }: LocalModelOptions, doing: string, work: Promise<T>): Promise<T> {
  try {
    const made = await work;
    logger?.info({ model }, `embedding model: ${doing} done`);
    return made;
  } catch (error) {
    logger?.warn({ model, err: error }, `embedding model: ${doing} failed`);
    throw error;
  }
}
