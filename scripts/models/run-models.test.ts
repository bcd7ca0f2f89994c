import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { ModelEnv } from "@/lib/core/env";
import { type HubStandIn, startHubStandIn } from "@/tests/support/hub-stand-in";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { runModels } from "./run-models";

const TINY = "test/tiny";
const WEIGHTS = "onnx/model_quantized.onnx";
const BEGUN = 1_500;
let root: string;
let source: string;
let target: string;
let hub: HubStandIn;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pull-"));
  source = await makeTinyModel(join(root, "hub"), { name: TINY, dimensions: 32 });
  target = join(root, "models", TINY);
  hub = await startHubStandIn(source, TINY);
  onTestFinished(async () => {
    await hub.close();
    await rm(root, { recursive: true });
  });
});

async function models(args: string[], env: Partial<ModelEnv> = {}, isTTY = false) {
  let out = "";
  let err = "";
  const settings = { EMBEDDING_MODEL: TINY, MODEL_DIR: join(root, "models"), EMBEDDING_DTYPE: "q8", EMBEDDING_OFFLINE: false } as const;
  const output = { out: { write: (text: string) => (out += text) }, err: { write: (text: string) => (err += text), isTTY, columns: 80 } };
  const code = await runModels(args, { ...settings, MODEL_HUB_URL: hub.url, ...env }, output);
  return { code, out, err };
}

const files = async (folder: string) => (await readdir(folder, { recursive: true })).sort();
const asked = () => hub.requests.map(({ path, headers }) => [path.split("/main/")[1] ?? "list", headers.range].filter(Boolean).join(" "));

async function expectWhole(): Promise<void> {
  expect(await files(target)).toEqual(await files(source));
  expect(await readFile(join(target, WEIGHTS))).toEqual(await readFile(join(source, WEIGHTS)));
}

/** Cuts a pull in the middle of the weights. How much of it reached the disk is chance; afterwards it is BEGUN bytes. */
async function beginPull(): Promise<void> {
  hub.setFaults({ cutAfter: 4_000 });
  expect(await models(["pull"])).toMatchObject({ code: 1, err: expect.stringContaining("goes on from there") });
  hub.setFaults({});
  const [part = "", ...others] = (await files(target)).filter((file) => file.endsWith(".part"));
  expect(others).toEqual([]);
  await writeFile(join(target, part), (await readFile(join(source, WEIGHTS))).subarray(0, BEGUN));
}

describe("pull", () => {
  test("fetches the configured model, small files first, and says that it is whole", async () => {
    const { code, out, err } = await models(["pull"]);
    expect({ code, out }).toEqual({ code: 0, out: `${TINY} is complete in ${target}; every checksum is right\n` });
    expect(err).toBe("config.json\ntokenizer.json\ntokenizer_config.json\nonnx/model_quantized.onnx\n");
    await expectWhole();
  });

  test("draws one line over itself on a terminal", async () => {
    const { err } = await models(["pull"], {}, true);
    expect(err).toMatch(/^\r\[\./);
    expect(err).toContain("100 %");
    expect(err.indexOf("\n")).toBe(err.length - 1);
  });

  test("fetches only what is not there or not right", async () => {
    await cp(source, target, { recursive: true });
    expect((await models(["pull", TINY])).code).toBe(0);
    expect(asked()).toEqual(["list"]);
    await truncate(join(target, WEIGHTS), 900);
    expect((await models(["pull", TINY])).code).toBe(0);
    expect(asked()).toEqual(["list", "list", WEIGHTS]);
    await expectWhole();
  });

  test("goes on where a connection was cut, and leaves nothing under the name before it is whole", async () => {
    await beginPull();
    expect(await files(target)).not.toContain(WEIGHTS);
    hub.requests.length = 0;
    expect((await models(["pull"])).code).toBe(0);
    expect(asked()).toEqual(["list", `${WEIGHTS} bytes=${BEGUN}-`]);
    await expectWhole();
  });

  test.each(["the server sends the whole file", "the file has changed"])("begins again when %s", async (change) => {
    await beginPull();
    hub.setFaults({ ignoreRange: change === "the server sends the whole file" });
    if (change === "the file has changed") await makeTinyModel(join(root, "hub"), { name: TINY, dimensions: 48 });
    expect((await models(["pull"])).code).toBe(0);
    expect(await readFile(join(target, WEIGHTS))).toEqual(await readFile(join(source, WEIGHTS)));
  });

  test("throws away what has a wrong checksum", async () => {
    hub.setFaults({ damage: true });
    const { code, err } = await models(["pull"]);
    expect(code).toBe(1);
    expect(err).toContain("checksum is wrong");
    expect(await files(target)).toEqual([]);
  });

  test("says what the hub says, and what it does not say", async () => {
    expect(await models(["pull", "test/other"])).toMatchObject({ code: 1, err: "test/other: the hub knows no such model or file\n" });
    expect(await models(["pull"], { EMBEDDING_DTYPE: "fp32" })).toMatchObject({ code: 1, err: expect.stringContaining(`chooses among ${WEIGHTS}`) });
    hub.setFaults({ status: 429 });
    expect(await models(["pull"])).toMatchObject({ code: 1, err: expect.stringContaining("try again later") });
    expect(await models(["pull"], { MODEL_HUB_URL: "http://127.0.0.1:9" })).toMatchObject({ code: 1, err: expect.stringContaining("is there a network?") });
  });

  test("says what the disk refuses", async () => {
    await writeFile(join(root, "models"), "a file in place of the folder");
    expect(await models(["pull"])).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be written: (EEXIST|ENOTDIR)/) });
  });

  test("is refused offline, and for a name that is a path, before anyone is asked", async () => {
    expect(await models(["pull"], { EMBEDDING_OFFLINE: true })).toMatchObject({ code: 1, err: expect.stringContaining("EMBEDDING_OFFLINE") });
    expect(await models(["pull", "../tiny"])).toMatchObject({ code: 1, err: expect.stringContaining("ORG/NAME") });
    expect(hub.requests).toEqual([]);
  });
});

describe("status", () => {
  test("lists what is there and that the configured model works", async () => {
    await cp(source, target, { recursive: true });
    await cp(source, join(root, "models/test/half"), { recursive: true });
    await rm(join(root, "models/test/half", WEIGHTS));
    const { code, out } = await models(["status"]);
    expect(code).toBe(0);
    expect(out).toMatch(/test\/half {2}0\.0 MB {2}lacks onnx\/model_quantized\.onnx {2}no profile/);
    expect(out).toMatch(/test\/tiny {2}0\.0 MB {2}complete \(q8\) {2}no profile: careful defaults {2}configured/);
    expect(out).toContain("test/tiny is configured and works: 32 dimensions");
    expect(hub.requests).toEqual([]);
  });

  test("says of the model that ships that it has a profile", async () => {
    const { code, out } = await models(["status"], { MODEL_DIR: "models", EMBEDDING_MODEL: "deskwise/e5-small-desk" });
    expect(code).toBe(0);
    expect(out).toMatch(/deskwise\/e5-small-desk {2}42\.\d MB {2}complete \(q8\) {2}profile {2}configured/);
  });

  test("is content with a model that is not there but can be fetched", async () => {
    expect(await models(["status"])).toMatchObject({ code: 0, out: expect.stringContaining("no models"), err: expect.stringContaining("models -- pull") });
  });

  test.each([
    ["offline", { EMBEDDING_OFFLINE: true }],
    ["the hub is gone", { MODEL_HUB_URL: "http://127.0.0.1:9" }],
    ["the hub does not know it", { EMBEDDING_MODEL: "test/other" }],
  ])("fails for a model that is damaged or absent, when %s", async (_, env) => {
    await cp(source, target, { recursive: true });
    await truncate(join(target, WEIGHTS), 900);
    expect(await models(["status"], env)).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be used: .*(damaged|lacks)/) });
  });
});

test.each(["", "push", "pull a/b c/d", "status x"])("explains itself when asked %j", async (line) => {
  expect(await models(line.split(" ").filter(Boolean))).toMatchObject({ code: 2, err: expect.stringContaining("usage") });
});
