import { expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { startOpenAiStandIn, textVector } from "@/tests/support/openai-stand-in";
import { unitVector } from "./unit-vector";
import { createWorkerEmbedder } from "./worker-embedder";

const TOKEN = "the-same-in-every-test-and-nowhere-else";

async function workerWith(model: string, dimensions: number) {
  const server = await startOpenAiStandIn({ behaviour: "answer", delayMs: 20, model, dimensions });
  onTestFinished(server.close);
  return { server, embedder: createWorkerEmbedder({ WORKER_URL: `${server.url}/`, INTERNAL_TOKEN: TOKEN, EMBEDDING_MODEL: model }) };
}

test("asks the worker by its name for the model and with the internal token, the text as it is: the prefix is the worker's", async () => {
  const model = "Xenova/multilingual-e5-small";
  const { server, embedder } = await workerWith(model, 384);
  expect(await embedder.embed(["VPN"], "query")).toEqual([unitVector(textVector("VPN", 384))]);
  expect(server.requests).toMatchObject([{ path: "/v1/embeddings", headers: { authorization: `Bearer ${TOKEN}` }, body: { model, input: ["VPN"] } }]);
  expect(embedder.profile).toEqual({ ...embeddingProfile(model).profile, queryPrefix: "", passagePrefix: "" });
});

test("a model that nobody measured has the size that it has", async () => {
  const { embedder } = await workerWith("nobody/knows-me", 5);
  expect((await embedder.embed(["VPN"], "query"))[0]).toHaveLength(5);
});

test.each([
  ["never", "timeout"],
  ["status_500", "refused"],
] as const)("a worker that does %s is the fault %s within two seconds", async (behaviour, fault) => {
  const { server, embedder } = await workerWith("nobody/knows-me", 5);
  server.setBehaviour(behaviour);
  const started = performance.now();
  await expect(embedder.embed(["VPN"], "query")).rejects.toMatchObject({ fault });
  expect(performance.now() - started).toBeLessThan(2_000);
});
