import { join } from "node:path";
import { ModelError } from "@/lib/ai/ports";
import { downloadFile } from "./download-file";
import { matchesHub } from "./file-checksum";
import { type HubFile, listHubFiles } from "./list-hub-files";
import { type ModelDtype, modelFiles, modelFolder, weightsFile } from "./model-files";

export interface Pull {
  model: string;
  modelDir: string;
  dtype: ModelDtype;
  hubUrl: string;
  signal?: AbortSignal;
  onProgress?: (progress: PullProgress) => void;
}

export interface PullProgress {
  file: string;
  /** Bytes of all files together. */
  done: number;
  total: number;
}

/** Brings a model's folder to what the hub has; files that are right already stay. Throws ModelError. */
export async function pullModel({ model, modelDir, dtype, hubUrl, signal, onProgress }: Pull): Promise<void> {
  const folder = modelFolder(modelDir, model);
  const files = chooseFiles(await listHubFiles(hubUrl, model, signal), model, dtype);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const file of files) {
    const target = join(folder, file.path);
    const report = (done: number) => onProgress?.({ file: file.path, done: before + done, total });
    if (!(await matchesHub(target, file))) {
      const url = `${hubUrl.replace(/\/+$/, "")}/${model}/resolve/main/${file.path}`;
      await downloadFile({ url, model, file, target, signal, onBytes: report });
    }
    report(file.size);
    before += file.size;
  }
}

/** The weights come last: a folder that has them is complete. Large ones keep a part of themselves in files beside. */
function chooseFiles(offered: HubFile[], model: string, dtype: ModelDtype): HubFile[] {
  const weights = weightsFile(dtype);
  const byPath = new Map(offered.map((file) => [file.path, file]));
  const beside = offered.filter((file) => file.path.startsWith(`${weights}_data`) && /^(_\d+)?$/.test(file.path.slice(`${weights}_data`.length)));
  const wanted = [...modelFiles(dtype).slice(0, -1), ...beside.map((file) => file.path), weights];
  return wanted.map((path) => {
    const file = byPath.get(path);
    if (!file) throw new ModelError("missing", `${model} has no ${path} on the hub; EMBEDDING_DTYPE chooses among ${listWeights(offered)}`);
    return file;
  });
}

const listWeights = (offered: HubFile[]): string =>
  offered.map((file) => file.path).filter((path) => path.endsWith(".onnx")).join(", ") || "no weights for this desk: it has no ONNX files";
