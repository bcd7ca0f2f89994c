import { beforeAll, expect, onTestFinished, test } from "vitest";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createDb } from "@/db/client";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type ModelFault } from "@/lib/ai/ports";
import { env } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { generatorThatSays, useModels } from "@/tests/support/analysis-desk";
import { answerEmbeddings } from "./answer-embeddings";

beforeAll(() => wireRuntime({ connection: createDb(env().DATABASE_URL), queue: { send: () => Promise.reject(new Error("no queue")) } }));

async function ask(body: string, embed: Embedder["embed"]) {
  useModels({ embedder: { model: "test/two", profile: embeddingProfile("").profile, embed }, generator: generatorThatSays("") });
  const server = createServer((request, response) => void answerEmbeddings(request, response, env())).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await fetch(url, { method: "POST", body, headers: { authorization: `Bearer ${env().INTERNAL_TOKEN}` } });
  return { status: response.status, body: (await response.json()) as { data: { embedding: number[] }[]; error: { message: string } } };
}

const ones: Embedder["embed"] = (texts) => Promise.resolve(texts.map(() => Float32Array.of(1)));

test("a vector keeps every bit on its way through JSON", async () => {
  const vector = Float32Array.of(0.1, -1 / 3, 1e-38, 0);
  const { body } = await ask('{"input":"VPN"}', () => Promise.resolve([vector]));
  expect(Float32Array.from(body.data[0]?.embedding ?? [])).toEqual(vector);
});

test("sixty-four texts are embedded at once, a sixty-fifth is too many", async () => {
  const texts = (count: number) => JSON.stringify({ input: Array.from({ length: count }, () => "VPN") });
  expect((await ask(texts(64), ones)).body.data).toHaveLength(64);
  expect((await ask(texts(65), ones)).status).toBe(400);
});

test("a body of exactly a megabyte is read, and a byte more is refused", async () => {
  const filled = (size: number) => `{"input":"${"x".repeat(size - 12)}"}`;
  expect((await ask(filled(1_048_576), ones)).status).toBe(200);
  expect((await ask(filled(1_048_577), ones)).status).toBe(413);
});

test.each<ModelFault>(["missing", "timeout", "malformed"])("a model's fault %s is named without its message, which may hold paths", async (fault) => {
  const { status, body } = await ask('{"input":"VPN"}', () => Promise.reject(new ModelError(fault, "/secret/path")));
  expect([status, body.error.message]).toEqual([503, fault]);
});
