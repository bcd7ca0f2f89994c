import { expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { startOpenAiStandIn, textVector } from "@/tests/support/openai-stand-in";
import { unitVector } from "./unit-vector";
import { createWorkerEmbedder } from "./worker-embedder";

const TOKEN = "the-same-in-every-test-and-nowhere-else";

async function workerWith(model: string, dimensions: number, own = model) {
  const server = await startOpenAiStandIn({ behaviour: "answer", delayMs: 20, model, dimensions });
  onTestFinished(server.close);
  return { server, embedder: createWorkerEmbedder({ WORKER_URL: `${server.url}/`, INTERNAL_TOKEN: TOKEN, EMBEDDING_MODEL: own }) };
}

test("asks the worker with the internal token for whatever model it has, the text as it is: the prefix is the worker's", async () => {
  const model = "Xenova/multilingual-e5-small";
  const { server, embedder } = await workerWith(model, 384);
  expect(await embedder.embedQueries(["VPN"])).toEqual({ model, profile: embeddingProfile(model).profile, vectors: [unitVector(textVector("VPN", 384))] });
  expect(server.requests).toMatchObject([{ path: "/v1/embeddings", headers: { authorization: `Bearer ${TOKEN}` }, body: { input: ["VPN"] } }]);
  expect(server.requests[0]?.body).not.toHaveProperty("model");
});

test("a worker that asks with the model before gives that one's vectors, under its name and with what its cosines mean", async () => {
  const { embedder } = await workerWith("deskwise/e5-small-desk", 384, "Xenova/multilingual-e5-small");
  expect(embedder.profile).toEqual(embeddingProfile("Xenova/multilingual-e5-small").profile);
  expect(await embedder.embedQueries(["VPN"])).toMatchObject({ model: "deskwise/e5-small-desk", profile: embeddingProfile("deskwise/e5-small-desk").profile });
  expect(embedder.profile).toEqual(embeddingProfile("deskwise/e5-small-desk").profile);
});

test("vectors of another size than the model's that answers are refused", async () => {
  const { embedder } = await workerWith("deskwise/e5-small-desk", 5);
  await expect(embedder.embedQueries(["VPN"])).rejects.toMatchObject({ fault: "malformed" });
});

test("a model that nobody measured has the size that it has", async () => {
  const { embedder } = await workerWith("nobody/knows-me", 5);
  expect((await embedder.embedQueries(["VPN"])).vectors[0]).toHaveLength(5);
});

test.each([
  ["never", "timeout"],
  ["status_500", "refused"],
] as const)("a worker that does %s is the fault %s within two seconds", async (behaviour, fault) => {
  const { server, embedder } = await workerWith("nobody/knows-me", 5);
  server.setBehaviour(behaviour);
  const started = performance.now();
  await expect(embedder.embedQueries(["VPN"])).rejects.toMatchObject({ fault });
  expect(performance.now() - started).toBeLessThan(2_000);
});
