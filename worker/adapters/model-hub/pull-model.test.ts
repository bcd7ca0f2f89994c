import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type HubStandIn, startHubStandIn } from "@/tests/support/hub-stand-in";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { matchesHub } from "./file-checksum";
import { listHubFiles } from "./list-hub-files";
import { lackingFiles, modelFolder } from "./model-files";
import { type PullProgress, pullModel } from "./pull-model";

const MODEL = "test/tiny";
let source: string;
let modelDir: string;
let hub: HubStandIn;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), "hub-"));
  modelDir = join(root, "models");
  source = await makeTinyModel(join(root, "hub"), { name: MODEL, dimensions: 16 });
  hub = await startHubStandIn(source, MODEL);
  onTestFinished(async () => {
    await hub.close();
    await rm(root, { recursive: true });
  });
});

test("brings the weights' further parts, and reports bytes of all files together", async () => {
  await writeFile(join(source, "onnx/model_quantized.onnx_data"), "more weights");
  await writeFile(join(source, "onnx/model_fp16.onnx"), "weights of another kind");
  const seen: PullProgress[] = [];
  await pullModel({ model: MODEL, modelDir, dtype: "q8", hubUrl: hub.url, onProgress: (progress) => seen.push(progress) });
  expect(await readFile(join(modelDir, MODEL, "onnx/model_quantized.onnx_data"), "utf8")).toBe("more weights");
  const files = await listHubFiles(hub.url, MODEL);
  const total = files.filter(({ path }) => !path.includes("fp16")).reduce((sum, { size }) => sum + size, 0);
  expect(seen.at(-1)).toEqual({ file: "onnx/model_quantized.onnx", done: total, total });
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(hub.requests.some(({ path }) => path.includes("fp16"))).toBe(false);
});

test("ends when its caller ends it", async () => {
  const reason = new DOMException("the worker stops", "AbortError");
  await expect(pullModel({ model: MODEL, modelDir, dtype: "q8", hubUrl: hub.url, signal: AbortSignal.abort(reason) })).rejects.toBeDefined();
  expect(await lackingFiles(modelFolder(modelDir, MODEL), "q8")).toHaveLength(4);
});

test("a folder lacks what is absent and what is empty", async () => {
  await writeFile(join(source, "config.json"), "");
  await rm(join(source, "tokenizer.json"));
  expect(await lackingFiles(source, "q8")).toEqual(["config.json", "tokenizer.json"]);
  expect(await lackingFiles(source, "q4")).toContain("onnx/model_q4.onnx");
});

test("a hub without checksums is not trusted", async () => {
  await expect(listHubFiles(`${hub.url}/test/tiny/resolve/main/config.json?`, MODEL)).rejects.toMatchObject({ fault: "malformed" });
});

test("a file is right only byte for byte, by the hash that the hub gives for its kind", async () => {
  const files = await listHubFiles(hub.url, MODEL);
  expect(new Set(files.map(({ checksum }) => checksum.algorithm))).toEqual(new Set(["sha256", "git-blob-sha1"]));
  for (const file of files) {
    const path = join(source, file.path);
    expect(await matchesHub(path, file)).toBe(true);
    const content = await readFile(path);
    await writeFile(path, content.map((byte, at) => (at === 5 ? byte ^ 1 : byte)));
    expect(await matchesHub(path, file)).toBe(false);
    await writeFile(path, content.subarray(1));
    expect(await matchesHub(path, file)).toBe(false);
  }
});
