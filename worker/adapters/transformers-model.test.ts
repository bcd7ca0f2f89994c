import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { type LoadedModel, loadTransformersModel } from "./transformers-model";

const profile = { ...embeddingProfile("").profile, maxTokens: 8 };
let root: string;
let folder: string;
let model: LoadedModel;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "loaded-"));
  folder = await makeTinyModel(root, { name: "test/tiny", dimensions: 16 });
  model = await loadTransformersModel(folder, "q8", profile);
});
afterAll(async () => {
  await model.dispose();
  await rm(root, { recursive: true });
});

test("tokens are counted with the model's own marks, an empty text's too", () => {
  expect([model.countTokens(""), model.countTokens("vpn"), model.countTokens("the printer is slow")]).toEqual([2, 3, 6]);
});

test("a text is counted in slices that cut no character in two", () => {
  const sliced = model.countTokens(`${"a ".repeat(2_047)}a😀`);
  expect(sliced).toBeGreaterThanOrEqual(2_050);
  expect(model.countTokens("vpn ".repeat(3_000))).toBeLessThanOrEqual(3_000 + 2 * 3);
});

test("each text has a vector of the model's dimensions, equal texts equal ones", async () => {
  const [one, other, same] = await model.run(["vpn", "printer paper jam", "vpn"]);
  expect([one?.length, other?.length]).toEqual([16, 16]);
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test("what stands behind a text's first tokens is not read", async () => {
  const start = "vpn network slow password reset mail screen";
  const [one, other, shorter] = await model.run([`${start} printer paper jam`, `${start} the drucker`, "vpn network slow"]);
  expect(one).toEqual(other);
  expect(one).not.toEqual(shorter);
});

test("weights of another kind that are not there are damage that can be fetched anew", async () => {
  await expect(loadTransformersModel(folder, "fp16", profile)).rejects.toMatchObject({ fault: "malformed", message: expect.stringMatching(/model_fp16\.onnx.*models -- pull/s) });
});

test("a folder without a tokenizer is not loaded", async () => {
  const copy = join(root, "test/without");
  await cp(folder, copy, { recursive: true });
  await rm(join(copy, "tokenizer.json"));
  await expect(loadTransformersModel(copy, "q8", profile)).rejects.toMatchObject({ fault: "malformed" });
});
