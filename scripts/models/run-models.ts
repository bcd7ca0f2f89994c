import type { ModelEnv } from "@/lib/core/env";
import { ModelError } from "@/lib/ai/ports";
import { showStatus } from "./model-status";
import { type Output, progressBar } from "./progress-bar";
import { checkModelName, modelFolder } from "@/worker/adapters/model-hub/model-files";
import { pullModel } from "@/worker/adapters/model-hub/pull-model";

const USAGE = `usage: npm run models -- pull [ORG/NAME]   fetch a model into MODEL_DIR (unset name: EMBEDDING_MODEL)
       npm run models -- status            what is in MODEL_DIR, and whether EMBEDDING_MODEL can be used
`;

/** Exit code: 0 done, 1 not possible, 2 asked in a wrong way. */
export async function runModels(args: readonly string[], env: ModelEnv, output: Output): Promise<number> {
  const [command, name, ...rest] = args;
  if (rest.length === 0 && command === "pull") return pull(name ?? env.EMBEDDING_MODEL, env, output);
  if (name === undefined && command === "status") return showStatus(env, output);
  output.err.write(USAGE);
  return 2;
}

async function pull(model: string, env: ModelEnv, { out, err }: Output): Promise<number> {
  const bar = progressBar(err);
  try {
    checkModelName(model);
    if (env.EMBEDDING_OFFLINE) throw new ModelError("missing", "EMBEDDING_OFFLINE is set, so nothing is fetched; unset it to pull a model");
    await pullModel({ model, modelDir: env.MODEL_DIR, dtype: env.EMBEDDING_DTYPE, hubUrl: env.MODEL_HUB_URL, onProgress: bar.show });
    bar.end();
    out.write(`${model} is complete in ${modelFolder(env.MODEL_DIR, model)}; every checksum is right\n`);
    return 0;
  } catch (error) {
    bar.end();
    if (!(error instanceof ModelError)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
}
