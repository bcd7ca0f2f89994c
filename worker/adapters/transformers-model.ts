import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type * as Transformers from "@huggingface/transformers";
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from "@huggingface/transformers";
import type { EmbeddingProfile } from "@/lib/ai/embedding-profiles";
import { ModelError } from "@/lib/ai/ports";
import { type ModelDtype, weightsFile } from "./model-hub/model-files";
import { pool } from "./pooling";

/** A model in memory: 0.25 GB and more. */
export interface LoadedModel {
  /** Marks included; a few too many for texts above 4,096 characters. */
  countTokens(text: string): number;
  /** One vector a text, of its first tokens; the event loop stands still meanwhile. Throws ModelError. */
  run(texts: string[]): Promise<Float32Array[]>;
  dispose(): Promise<void>;
}

/** The tokenizer overflows the stack on a word of some hundred thousand characters, so long texts are counted in slices. */
const COUNTED_AT_ONCE = 4096;

/** Loads a folder that is complete; asks no server. Throws ModelError. */
export async function loadTransformersModel(folder: string, dtype: ModelDtype, profile: EmbeddingProfile): Promise<LoadedModel> {
  const { tokenizer, model } = await open(resolve(folder), dtype);

  return {
    countTokens: (text) => slices(text).reduce((sum, slice) => sum + tokenizer.encode(slice).length, 0),
    dispose: async () => void (await model.dispose()),
    async run(texts) {
      try {
        const inputs = tokenizer(texts, { padding: true, truncation: true, max_length: profile.maxTokens });
        const outputs: Record<string, Tensor> = await model(inputs);
        const hidden = outputs.last_hidden_state ?? outputs.token_embeddings ?? outputs.logits;
        if (!hidden || !(hidden.dims.length === 3)) throw new ModelError("malformed", `${folder} gives no token vectors: it is no embedding model`);
        const values = hidden.to("float32").data as Float32Array;
        return pool({ values, dims: hidden.dims, mask: inputs.attention_mask.data as BigInt64Array }, profile.pooling);
      } catch (error) {
        throw error instanceof ModelError ? error : unusable(folder, error);
      }
    },
  };
}

async function open(folder: string, dtype: ModelDtype): Promise<{ tokenizer: PreTrainedTokenizer; model: PreTrainedModel }> {
  const { AutoModel, AutoTokenizer, env, LogLevel } = await loadLibrary();
  // Files are fetched by model-hub, with checksums; here nothing is asked of a server or kept in node_modules.
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.NONE;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
    const model = await AutoModel.from_pretrained(folder, {
      dtype,
      local_files_only: true,
      // Of two cores one is left to the database.
      session_options: { intraOpNumThreads: availableParallelism() > 2 ? 2 : 1, interOpNumThreads: 1 },
    });
    return { tokenizer, model };
  } catch (error) {
    throw unusable(join(folder, weightsFile(dtype)), error);
  }
}

const slices = (text: string): string[] => text.match(new RegExp(`[^]{1,${COUNTED_AT_ONCE}}`, "gu")) ?? [""];

async function loadLibrary(): Promise<typeof Transformers> {
  try {
    return await import("@huggingface/transformers");
  } catch (error) {
    throw new ModelError("missing", "transformers.js does not run on this machine; EMBEDDING_BASE_URL can name a server instead", { cause: error });
  }
}

function unusable(file: string, cause: unknown): ModelError {
  const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
  return new ModelError("malformed", `${file} or the files beside it are damaged (${reason}); npm run models -- pull fetches them again`, { cause });
}
