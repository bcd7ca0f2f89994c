import { copyFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { startHubStandIn } from "@/tests/support/hub-stand-in";
import { makeTinyModel } from "@/tests/support/tiny-model";
import { createTransformersEmbedder, type TransformersEmbedder, type TransformersOptions } from "./transformers";

const SHIPPED = "deskwise/e5-small-desk";
const TINY = "test/tiny";
const NOWHERE = "http://127.0.0.1:9";
let modelDir: string;

const cosine = (a?: Float32Array, b?: Float32Array) => Array.from(a ?? []).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
const tinyProfile = { ...embeddingProfile("unknown/unknown").profile, dimensions: 32, maxTokens: 16, queryPrefix: "query : ", passagePrefix: "passage : " };

async function embedder(options: Partial<TransformersOptions> = {}): Promise<TransformersEmbedder> {
  const made = await createTransformersEmbedder({ model: TINY, modelDir, dtype: "q8", offline: true, hubUrl: NOWHERE, profile: tinyProfile, ...options });
  onTestFinished(() => made.dispose());
  return made;
}

beforeAll(async () => {
  modelDir = await mkdtemp(join(tmpdir(), "models-"));
  await makeTinyModel(modelDir, { name: TINY, dimensions: 32 });
});
afterAll(() => rm(modelDir, { recursive: true }));

describe("the model that ships", () => {
  let desk: TransformersEmbedder;
  beforeAll(async () => {
    desk = await createTransformersEmbedder({ model: SHIPPED, modelDir: "models", dtype: "q8", offline: true, hubUrl: NOWHERE });
  });
  afterAll(() => desk.dispose());

  test("puts translations near each other and another subject far away", async () => {
    const report = ["My printer is out of paper", "Mijn printer heeft geen papier meer", "Mon imprimante n'a plus de papier", "我的打印机没有纸了"];
    const [other, ...same] = await desk.embed(["I forgot the password of my mailbox", ...report], "query");
    const { similarThreshold, duplicateThreshold } = desk.profile;
    for (const vector of same) {
      expect(cosine(same[0], vector)).toBeGreaterThan(duplicateThreshold);
      expect(cosine(other, vector)).toBeLessThan(similarThreshold);
    }
  });

  test("gives each text of any length its own vector of length 1, alone or among others", async () => {
    const texts = ["", "VPN", "long ".repeat(3_000), "x".repeat(1_000_000), "\ud800\u0000 😀", ...Array.from({ length: 9 }, (_, at) => `Screen ${at} stays black`)];
    const together = await desk.embed(texts, "passage");
    expect(together).toHaveLength(texts.length);
    for (const [at, vector] of together.entries()) {
      expect(vector).toHaveLength(384);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
      const [alone] = await desk.embed([texts[at] ?? ""], "passage");
      expect(cosine(vector, alone)).toBeCloseTo(1, 4);
    }
  });

  test("counts the tokens of ordinary and of enormous texts", async () => {
    expect(await desk.countTokens("The VPN is down")).toBeGreaterThan(5);
    expect(await desk.countTokens("The VPN is down")).toBeLessThan(12);
    expect(await desk.countTokens("x".repeat(500_000))).toBeGreaterThan(50_000);
  });

  test("leaves the event loop free between batches and ends when its caller has gone", async () => {
    const gone = new AbortController();
    const reason = new DOMException("the job is lost", "AbortError");
    setImmediate(() => gone.abort(reason));
    await expect(desk.embed(Array.from({ length: 60 }, (_, at) => `Ticket ${at} about the scanner`), "passage", gone.signal)).rejects.toBe(reason);
  });

  test("says that a caller's time is over", async () => {
    const reason = new DOMException("over", "TimeoutError");
    await expect(desk.embed(["text"], "query", AbortSignal.abort(reason))).rejects.toMatchObject({ fault: "timeout" });
  });
});

describe("a model with other needs", () => {
  test("has its own dimensions and its prefixes, which differ for queries and passages", async () => {
    const tiny = await embedder();
    const bare = await embedder({ profile: { ...tinyProfile, queryPrefix: "", passagePrefix: "" } });
    const [query] = await tiny.embed(["printer paper jam"], "query");
    const [passage] = await tiny.embed(["printer paper jam"], "passage");
    const [written] = await bare.embed(["query : printer paper jam"], "passage");
    expect(query).toHaveLength(32);
    expect(query).toEqual(written);
    expect(cosine(query, passage)).toBeLessThan(0.999);
  });

  test("is not read further than its profile allows", async () => {
    const tiny = await embedder();
    const start = "printer ".repeat(20);
    const [short, long] = await tiny.embed([start, `${start} ${"vpn ".repeat(40)}`], "query");
    expect(cosine(short, long)).toBeCloseTo(1, 6);
  });

  test.each(["cls", "last_token"] as const)("is pooled by %s as its profile says, padded or not", async (pooling) => {
    const tiny = await embedder({ profile: { ...tinyProfile, pooling } });
    const [padded] = await tiny.embed(["vpn", "the network is slow the network is slow"], "query");
    const [alone] = await tiny.embed(["vpn"], "query");
    const mean = (await (await embedder()).embed(["vpn"], "query"))[0];
    expect(cosine(padded, alone)).toBeCloseTo(1, 6);
    expect(cosine(padded, mean)).toBeLessThan(0.99);
  });

  test("is refused when its vectors are not as its profile says", async () => {
    const wrong = await embedder({ profile: { ...tinyProfile, dimensions: 384 } });
    await expect(wrong.embed(["vpn"], "query")).rejects.toMatchObject({ fault: "malformed", message: expect.stringContaining("384") });
  });

  test("without a profile gets careful defaults and a warning", async () => {
    const warnings: unknown[] = [];
    const logger = { warn: (fields: unknown) => void warnings.push(fields), info: () => undefined };
    const tiny = await embedder({ profile: undefined, logger });
    expect(tiny.profile).toEqual(embeddingProfile("unknown/unknown").profile);
    expect(warnings).toEqual([{ model: TINY }]);
  });
});

describe("a model that cannot be used", () => {
  test("offline and not there: says which files it lacks and asks nobody", async () => {
    const hub = await startHubStandIn(join(modelDir, TINY), "test/absent");
    onTestFinished(hub.close);
    const absent = await embedder({ model: "test/absent", hubUrl: hub.url });
    await expect(absent.embed(["vpn"], "query")).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("tokenizer.json") });
    await expect(absent.ready()).rejects.toMatchObject({ fault: "missing" });
    expect(absent.state()).toMatchObject({ state: "down", fault: "missing" });
    expect(hub.requests).toEqual([]);
  });

  test.each(["../escape", "test/..", "only-a-name", "a/b/c", ""])("is refused by its name: %j", async (model) => {
    await expect(embedder({ model })).rejects.toMatchObject({ fault: "missing" });
  });

  test.each([
    ["weights that end too early", "onnx/model_quantized.onnx", (file: string) => truncate(file, 700)],
    ["weights that are something else", "onnx/model_quantized.onnx", (file: string) => writeFile(file, "<h1>404</h1>")],
    ["a tokenizer that ends too early", "tokenizer.json", (file: string) => truncate(file, 300)],
    ["a config that is no JSON", "config.json", (file: string) => writeFile(file, "version https://git-lfs")],
  ])("has %s", async (_, file, damage) => {
    const model = `test/damaged-${Math.random().toString(36).slice(2)}`;
    await cp(join(modelDir, TINY), join(modelDir, model), { recursive: true });
    await damage(join(modelDir, model, file));
    const damaged = await embedder({ model });
    await expect(damaged.embed(["vpn"], "query")).rejects.toMatchObject({ fault: "malformed", message: expect.stringContaining("models -- pull") });
    expect(damaged.state()).toMatchObject({ state: "down", fault: "malformed" });
  });

  test("is tried again after half a minute, not before", async () => {
    let time = 0;
    const model = "test/repaired";
    const weights = "onnx/model_quantized.onnx";
    await cp(join(modelDir, TINY), join(modelDir, model), { recursive: true });
    await writeFile(join(modelDir, model, weights), "damaged");
    const repaired = await embedder({ model, clock: () => time });
    const failure = await repaired.embed(["vpn"], "query").catch((error: unknown) => error);
    await copyFile(join(modelDir, TINY, weights), join(modelDir, model, weights));
    time = 29_999;
    await expect(repaired.embed(["vpn"], "query")).rejects.toBe(failure);
    time = 30_000;
    await expect(repaired.embed(["vpn"], "query")).resolves.toHaveLength(1);
    expect(repaired.state()).toMatchObject({ state: "ready" });
  });
});

describe("a model on the hub", () => {
  test("is fetched once for all callers, who do not wait for it, and then used", async () => {
    const hub = await startHubStandIn(join(modelDir, TINY), "test/fetched");
    onTestFinished(hub.close);
    const fetched = await embedder({ model: "test/fetched", hubUrl: `${hub.url}/`, offline: false });
    await expect(fetched.embed(["vpn"], "query")).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("being fetched") });
    await Promise.all([fetched.ready(), fetched.ready()]);
    expect(await fetched.embed(["vpn"], "query")).toHaveLength(1);
    expect(hub.requests.map((request) => request.path.split("/").at(-1))).toEqual([
      "main?recursive=true",
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "model_quantized.onnx",
    ]);
    const weights = "onnx/model_quantized.onnx";
    expect(await readFile(join(modelDir, "test/fetched", weights))).toEqual(await readFile(join(modelDir, TINY, weights)));
  });

  test("that cannot be reached costs no caller more than a look into the folder", async () => {
    const lost = await embedder({ model: "test/lost", offline: false });
    await expect(lost.ready()).rejects.toMatchObject({ fault: "unreachable" });
    await expect(lost.embed(["vpn"], "query")).rejects.toMatchObject({ fault: "missing", message: expect.stringContaining("cannot be reached") });
  });
});
