import { once } from "node:events";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDb } from "@/db/client";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type TextKind } from "@/lib/ai/ports";
import { env, provideEnv } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { generatorThatSays, useModels } from "@/tests/support/analysis-desk";
import { serveWorker } from "./serve-worker";
import type { WorkerHealth } from "./worker-health";

const since = new Date("2026-11-24T09:00:00Z");
const healthy: WorkerHealth = { status: "ok", database: { state: "ready", since }, jobs: { state: "taking", since, queues: [] }, embedding: { state: "ready", model: "test/two", since }, llm: { state: "ready", model: "m", since }, embeddingProgress: null };
let health: () => Promise<WorkerHealth> = () => Promise.resolve(healthy);
let server: Server;
let url: string;

const asked: { texts: readonly string[]; kind: TextKind }[] = [];
const embedder = (embed: Embedder["embed"]): Embedder => ({ model: "test/two", profile: embeddingProfile("").profile, embed });

/** Models whose embedder notes what it is asked and gives each text its place as a vector. */
function noteEmbeddings(): void {
  const embed: Embedder["embed"] = (texts, kind) => {
    asked.push({ texts, kind });
    return Promise.resolve(texts.map((_, at) => Float32Array.from([at, 0.5])));
  };
  useModels({ embedder: embedder(embed), generator: generatorThatSays("") });
}

beforeAll(async () => {
  wireRuntime({ connection: createDb(env().DATABASE_URL), queue: { send: () => Promise.reject(new Error("no queue")) } });
  server = await serveWorker({ env: { ...env(), WORKER_METRICS_PORT: 0 }, health: () => health() });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve()) && server.closeAllConnections()));

const token = () => ({ authorization: `Bearer ${env().INTERNAL_TOKEN}` });

async function embed(body: unknown, headers: Record<string, string> = token()) {
  const response = await fetch(`${url}/v1/embeddings`, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { data?: unknown; error?: { message: string } } };
}

describe("embeddings", () => {
  test("are given in OpenAI's shape, texts read as queries", async () => {
    noteEmbeddings();
    const { status, body } = await embed({ model: "test/two", input: ["打印机", "VPN"] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: "list",
      model: "test/two",
      data: [
        { object: "embedding", index: 0, embedding: [0, 0.5] },
        { object: "embedding", index: 1, embedding: [1, 0.5] },
      ],
    });
    expect(asked.at(-1)).toEqual({ texts: ["打印机", "VPN"], kind: "query" });
  });

  test("of one text alone and without a model's name", async () => {
    noteEmbeddings();
    expect((await embed({ input: "VPN" })).body.data).toHaveLength(1);
    expect(asked.at(-1)?.texts).toEqual(["VPN"]);
  });

  test.each<Record<string, string>>([{}, { authorization: "Bearer wrong" }, { authorization: `Basic ${"x".repeat(32)}` }])("are refused without the internal token: %j", async (headers) => {
    noteEmbeddings();
    const before = asked.length;
    expect((await embed({ input: "x" }, headers)).status).toBe(401);
    expect(asked).toHaveLength(before);
  });

  test.each([["no JSON", "{"], ["nothing", ""], ["no input", {}], ["no text", { input: 7 }], ["no texts", { input: [] }], ["too many", { input: Array.from({ length: 65 }, () => "x") }], ["null", "null"]])(
    "are refused for a body with %s",
    async (_, body) => {
      noteEmbeddings();
      expect((await embed(body)).status).toBe(400);
    },
  );

  test("of another model are not here", async () => {
    noteEmbeddings();
    expect(await embed({ model: "test/other", input: "x" })).toMatchObject({ status: 404, body: { error: { message: "this worker has test/two" } } });
  });

  test("of more than a megabyte are refused, and the port goes on", async () => {
    noteEmbeddings();
    expect((await embed({ input: "x".repeat(20_000_000) })).status).toBe(413);
    expect((await embed({ input: "x".repeat(1_000_000) })).status).toBe(200);
  });

  test("a client that hangs up in the middle leaves the port as it was", async () => {
    noteEmbeddings();
    const call = request(`${url}/v1/embeddings`, { method: "POST", headers: { ...token(), "content-length": 100 } });
    call.on("error", () => undefined);
    call.write('{"input":');
    await once(call, "socket");
    call.destroy();
    expect((await embed({ input: "x" })).status).toBe(200);
  });

  test("that the model cannot make are 503 with its fault; any other error is 500 and says nothing", async () => {
    useModels({ embedder: embedder(() => Promise.reject(new ModelError("missing", "secret path"))), generator: generatorThatSays("") });
    expect(await embed({ input: "x" })).toEqual({ status: 503, body: { error: { message: "missing", type: "server_error" } } });
    useModels({ embedder: embedder(() => Promise.reject(new Error("secret"))), generator: generatorThatSays("") });
    expect(await embed({ input: "x" })).toEqual({ status: 500, body: { error: "internal" } });
  });
});

describe("health", () => {
  test.each([["ok", 200], ["degraded", 200], ["down", 503]] as const)("%s: %d", async (status, expected) => {
    health = () => Promise.resolve({ ...healthy, status });
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toMatchObject([expected, { status, llm: { state: "ready", since: since.toISOString() } }]);
  });
});

describe("metrics", () => {
  test("are read from this machine, with a slash at the end or a query too", async () => {
    for (const path of ["/metrics", "/metrics/", "/metrics?x=1"]) {
      const response = await fetch(url + path);
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("desk_job_duration_seconds")]);
    }
  });

  test("tell what the worker's health says, and nothing of what is not known", async () => {
    health = () => Promise.resolve({ ...healthy, database: { state: "down", since }, embedding: { ...healthy.embedding, state: "unknown" }, llm: { ...healthy.llm, breaker: { state: "half_open", since } } });
    const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n").filter((line) => /^desk_(dependency|llm_breaker)/.test(line));
    expect(lines).toEqual(['desk_dependency_up{dependency="database"} 0', 'desk_dependency_up{dependency="llm"} 1', "desk_llm_breaker_open 1"]);
  });

  test("need the token when there is one", async () => {
    provideEnv({ METRICS_TOKEN: "m3trics" });
    expect((await fetch(`${url}/metrics`)).status).toBe(403);
    expect((await fetch(`${url}/metrics`, { headers: { authorization: "Bearer m3trics" } })).status).toBe(200);
  });
});

test.each([["GET", "/"], ["GET", "/v1/embeddings"], ["POST", "/health"], ["GET", "/metrics/x"], ["GET", "//"], ["DELETE", "/metrics"], ["GET", "/__proto__"]])("%s %s is nothing here", async (method, path) => {
  expect((await fetch(url + path, { method })).status).toBe(404);
});

test("a port that is taken is an error", async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serveWorker({ env: { ...env(), WORKER_METRICS_PORT: port }, health })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
