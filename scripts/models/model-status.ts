import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { ModelError } from "@/lib/ai/ports";
import type { ModelEnv } from "@/lib/core/env";
import { listHubFiles } from "@/worker/adapters/model-hub/list-hub-files";
import { fileSize, lackingFiles, modelFolder } from "@/worker/adapters/model-hub/model-files";
import { loadTransformersModel } from "@/worker/adapters/transformers-model";
import { megabytes, type Output } from "./progress-bar";

/** Lists the models in MODEL_DIR and tries the configured one. Exit code 1: it cannot be used, nor fetched. */
export async function showStatus(env: ModelEnv, { out, err }: Output): Promise<number> {
  const models = await findModels(env.MODEL_DIR);
  out.write(models.length > 0 ? `in ${env.MODEL_DIR}:\n` : `${env.MODEL_DIR} holds no models\n`);
  for (const model of models) out.write(`  ${await describe(model, env)}\n`);
  try {
    const dimensions = await tryModel(env);
    out.write(`${env.EMBEDDING_MODEL} is configured and works: ${dimensions} dimensions\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    err.write(`${env.EMBEDDING_MODEL} is configured and cannot be used: ${error.message}\n`);
    return canBeFetched(env, err);
  }
}

async function tryModel({ EMBEDDING_MODEL: name, MODEL_DIR: modelDir, EMBEDDING_DTYPE: dtype }: ModelEnv): Promise<number | undefined> {
  const folder = modelFolder(modelDir, name);
  const lacking = await lackingFiles(folder, dtype);
  if (lacking.length > 0) throw new ModelError("missing", `${folder} lacks ${lacking.join(", ")}`);
  const model = await loadTransformersModel(folder, dtype, embeddingProfile(name).profile);
  const vectors = await model.run(["status"]);
  await model.dispose();
  return vectors[0]?.length;
}

async function findModels(modelDir: string): Promise<string[]> {
  const orgs = await folders(modelDir);
  const names = await Promise.all(orgs.map(async (org) => (await folders(join(modelDir, org))).map((name) => `${org}/${name}`)));
  return names.flat().sort();
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name);
}

async function describe(model: string, env: ModelEnv): Promise<string> {
  const folder = join(env.MODEL_DIR, model);
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(files.map((file) => fileSize(join(folder, file))));
  const lacking = await lackingFiles(folder, env.EMBEDDING_DTYPE);
  return [
    model,
    megabytes(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)),
    lacking.length === 0 ? `complete (${env.EMBEDDING_DTYPE})` : `lacks ${lacking.join(", ")}`,
    embeddingProfile(model).known ? "profile" : "no profile: careful defaults",
    ...(model === env.EMBEDDING_MODEL ? ["configured"] : []),
  ].join("  ");
}

async function canBeFetched(env: ModelEnv, err: Output["err"]): Promise<number> {
  if (env.EMBEDDING_OFFLINE) return 1;
  try {
    await listHubFiles(env.MODEL_HUB_URL, env.EMBEDDING_MODEL, AbortSignal.timeout(5_000));
    err.write(`${env.MODEL_HUB_URL} has it: npm run models -- pull\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    err.write(`and it cannot be fetched: ${error.message}\n`);
    return 1;
  }
}
