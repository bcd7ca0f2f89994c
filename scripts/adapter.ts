import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { minimize } from "@/lib/analysis/classifier/minimize";
import { EnvError, modelEnv } from "@/lib/core/env";
import { createTransformersEmbedder } from "@/worker/adapters/transformers";
import { adapterObjective, type LabelledVectors } from "./adapter/adapter-objective";
import { labelledVectors } from "./adapter/labelled-vectors";
import { storeAdapter } from "./adapter/store-adapter";
import { evalProgress } from "./eval/eval-progress";
import { learnOptions } from "./eval/learn-options";
import { QualityFileError, readQualityFile } from "./eval/quality-file";

const USAGE = "usage: npm run adapter -- FILE.jsonl… --out ADAPTER.json [--ridge X] [--sharpness X]";

const ITERATIONS = 100;
const TOLERANCE = 1e-6;

/** The log-odds of "nothing" to start with. */
const NOTHING = 4;

/** Learns from labelled tickets how the embedding model's vectors of reports turn towards what answers them. */
async function main(): Promise<void> {
  const { paths, out, numbers } = learnOptions(process.argv.slice(2), USAGE, { ridge: 0.04, sharpness: 24 });
  const files = [];
  for (const path of paths) files.push({ name: basename(path), file: await readQualityFile(path) });
  const { EMBEDDING_MODEL: model, MODEL_DIR: modelDir, EMBEDDING_DTYPE: dtype, EMBEDDING_OFFLINE: offline, MODEL_HUB_URL: hubUrl } = modelEnv();
  const embedder = await createTransformersEmbedder({ model, modelDir, dtype, offline, hubUrl, profile: embeddingProfile(model).profile });
  await embedder.ready();
  const desks: LabelledVectors[] = [];
  for (const { name, file } of files) desks.push(await labelledVectors(embedder, file, evalProgress(name)));
  await embedder.dispose();
  const dimensions = desks[0]?.documents[0]?.length ?? 0;
  const start = new Float64Array(dimensions ** 2 + 1);
  start[dimensions ** 2] = NOTHING;
  const point = await minimize(adapterObjective(desks, { dimensions, ...numbers }), start, { iterations: ITERATIONS, tolerance: TOLERANCE });
  await writeFile(out, `${JSON.stringify(storeAdapter(dimensions, point.subarray(0, dimensions ** 2)))}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof QualityFileError || error instanceof EnvError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
