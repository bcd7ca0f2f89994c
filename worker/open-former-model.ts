import { ModelError } from "@/lib/ai/ports";
import type { Env } from "@/lib/core/env";
import type { LoadedModel } from "./serving-model";
import { wireEmbedder } from "./wire-embedder";

/** A model that the desk used before: it is not fetched again, and a server has to say that it still has it. */
export async function openFormerModel(env: Env, model: string): Promise<LoadedModel> {
  const { embedder, ready, state, probe, dispose } = await wireEmbedder({ ...env, EMBEDDING_OFFLINE: true }, model);
  const found = async () => {
    await probe();
    const { fault } = state();
    if (fault) throw new ModelError(fault, `${model}: ${fault}`);
    await ready();
  };
  return { embedder, ready: found, dispose };
}
