import { expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type OpenAiScript, type OpenAiStandIn, startOpenAiStandIn, textVector } from "@/tests/support/openai-stand-in";
import { createOpenAiEmbedder, type OpenAiEmbedderOptions, type ProbedEmbedder } from "./openai-embedder";
import { unitVector } from "./unit-vector";

const profile = { ...embeddingProfile("unknown/unknown").profile, dimensions: 8, queryPrefix: "query: ", passagePrefix: "passage: " };

async function openai(script: Partial<OpenAiScript>, options: Partial<OpenAiEmbedderOptions> = {}): Promise<{ server: OpenAiStandIn; embedder: ProbedEmbedder }> {
  const server = await startOpenAiStandIn({ behaviour: "answer", delayMs: 20, model: "bge-m3", ...script });
  onTestFinished(server.close);
  return { server, embedder: createOpenAiEmbedder({ baseUrl: `${server.url}/v1`, apiKey: "k3y", model: "bge-m3", timeoutMs: 2_000, profile, ...options }) };
}

test("gives one vector of length 1 a text, in the order of the texts, 32 a request", async () => {
  const { server, embedder } = await openai({});
  const texts = Array.from({ length: 70 }, (_, at) => `Ticket ${at}`);
  const vectors = await embedder.embed(texts, "passage");
  expect(vectors).toEqual(texts.map((text) => unitVector(textVector(`passage: ${text}`, 8))));
  expect(server.requests.map(({ body }) => (body as { input: string[] }).input.length)).toEqual([32, 32, 6]);
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/v1/embeddings",
    headers: { authorization: "Bearer k3y" },
    body: { model: "bge-m3", encoding_format: "float" },
  });
});

test("puts the query's prefix before a query, and asks nothing for nothing", async () => {
  const { server, embedder } = await openai({});
  expect(await embedder.embed(["VPN"], "query")).toEqual([unitVector(textVector("query: VPN", 8))]);
  expect(await embedder.embed([], "query")).toEqual([]);
  expect(server.requests).toHaveLength(1);
});

test.each([
  ["too few vectors", () => [{ index: 0, embedding: [1, 2] }]],
  ["the same place twice", () => [{ index: 0, embedding: [1, 2] }, { index: 0, embedding: [1, 2] }]],
  ["something that is no number", () => [{ index: 0, embedding: [1, null] }, { index: 1, embedding: [1, 2] }]],
  ["vectors of unequal length", () => [{ index: 0, embedding: [1, 2] }, { index: 1, embedding: [1, 2, 3] }]],
  ["a vector without direction", () => [{ index: 0, embedding: [0, 0] }, { index: 1, embedding: [1, 2] }]],
  ["vectors as base64", () => [{ index: 0, embedding: "AACAPw==" }, { index: 1, embedding: "AACAPw==" }]],
  ["something else", () => "none"],
])("%s is the fault malformed", async (_, embeddings) => {
  const { embedder } = await openai({ embeddings }, { profile: { ...profile, dimensions: null } });
  await expect(embedder.embed(["a", "b"], "query")).rejects.toMatchObject({ fault: "malformed" });
});

test("vectors of another size than the profile's are malformed", async () => {
  const { embedder } = await openai({ dimensions: 9 });
  await expect(embedder.embed(["a"], "query")).rejects.toMatchObject({ fault: "malformed" });
});

test.each([
  ["never", "timeout"],
  ["dribble", "timeout"],
  ["redirect", "redirected"],
  ["status_500", "refused"],
  ["cut_off", "cut_off"],
  ["not_protocol", "malformed"],
  ["model_missing", "missing"],
] as const)("%s is the fault %s", async (behaviour, fault) => {
  const { embedder } = await openai({ behaviour, text: "x".repeat(500) }, { timeoutMs: fault === "timeout" ? 150 : 2_000 });
  await expect(embedder.embed(["a"], "query")).rejects.toMatchObject({ fault });
});

test("an unknown model gets careful defaults and a warning, a known one its entry", async () => {
  const warned: unknown[] = [];
  const logger = { warn: (fields: unknown) => void warned.push(fields) };
  const { embedder } = await openai({}, { profile: undefined, logger });
  const { embedder: known } = await openai({}, { profile: undefined, logger, model: "deskwise/e5-small-desk" });
  expect(embedder.profile).toEqual(embeddingProfile("bge-m3").profile);
  expect(known.profile.dimensions).toBe(384);
  expect(warned).toEqual([{ model: "bge-m3" }]);
});

test("probing finds the model or its absence", async () => {
  expect(await (await openai({})).embedder.probe()).toBeNull();
  expect(await (await openai({ listed: { id: "other" } })).embedder.probe()).toBe("missing");
});
