import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ModelError } from "@/lib/ai/ports";

export type ModelDtype = "fp32" | "fp16" | "q8" | "q4";

/** transformers.js looks for each kind of weights under this name. */
const weightNames: Record<ModelDtype, string> = {
  fp32: "onnx/model.onnx",
  fp16: "onnx/model_fp16.onnx",
  q8: "onnx/model_quantized.onnx",
  q4: "onnx/model_q4.onnx",
};

export const weightsFile = (dtype: ModelDtype): string => weightNames[dtype];
export const modelFiles = (dtype: ModelDtype): string[] => ["config.json", "tokenizer.json", "tokenizer_config.json", weightsFile(dtype)];

/** Throws ModelError for a name that is not ORG/NAME: it becomes part of a path and of an address. */
export function checkModelName(model: string): void {
  const parts = model.split("/");
  const good = parts.length === 2 && parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
  if (!good) throw new ModelError("missing", `"${model}" is no model name; one looks like ORG/NAME`);
}

export function modelFolder(modelDir: string, model: string): string {
  checkModelName(model);
  return join(modelDir, model);
}

/** Which of its files a model's folder lacks; an empty file counts as lacking. */
export async function lackingFiles(folder: string, dtype: ModelDtype): Promise<string[]> {
  const files = modelFiles(dtype);
  const sizes = await Promise.all(files.map((file) => fileSize(join(folder, file))));
  return files.filter((_, at) => !sizes[at]);
}

export async function fileSize(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}
