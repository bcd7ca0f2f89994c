import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { ModelError } from "@/lib/ai/ports";
import { env } from "@/lib/core/env";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { type OpenAiStandIn, startOpenAiStandIn } from "@/tests/support/openai-stand-in";
import { wireModels } from "./wire-models";

const request = { system: "s", prompt: "p", schema: {}, maxTokens: 10 };
const nothing = { MODEL_DIR: "no-such-folder", EMBEDDING_OFFLINE: true } as const;

async function wire(variables: Partial<ReturnType<typeof env>>) {
  const models = await wireModels({ ...env(), ...nothing, ...variables });
  onTestFinished(() => models.dispose());
  return models;
}

let ollama: OllamaStandIn;
let openAi: OpenAiStandIn;
beforeEach(async () => {
  ollama = await startOllamaStandIn({ behaviour: "answer", text: "of ollama" });
  openAi = await startOpenAiStandIn({ behaviour: "answer", text: "of openai", model: "qwen3-8b", dimensions: 8 });
});
afterEach(() => Promise.all([ollama.close(), openAi.close()]));

describe("the language model", () => {
  test("is Ollama's unless an OpenAI-compatible server is named", async () => {
    const { generator } = await wire({ OLLAMA_HOST: ollama.url });
    expect([generator.model, (await generator.generate(request)).text]).toEqual(["llama3.2:3b", "of ollama"]);
    const other = await wire({ OLLAMA_HOST: ollama.url, LLM_BASE_URL: `${openAi.url}/v1`, LLM_MODEL: "qwen3-8b" });
    expect([other.generator.model, (await other.generator.generate(request)).text]).toEqual(["qwen3-8b", "of openai"]);
    expect(other.states().llm.version).toBeNull();
  });

  test("is left alone after three timeouts in a row, and health says why though its server is up", async () => {
    ollama.setBehaviour("never");
    const models = await wire({ OLLAMA_HOST: ollama.url, OLLAMA_TIMEOUT_MS: 100 });
    for (let count = 0; count < 3; count++) await expect(models.generator.generate(request)).rejects.toMatchObject({ fault: "timeout" });
    await expect(models.generator.generate(request)).rejects.toMatchObject({ fault: "skipped" });
    ollama.setBehaviour("answer");
    await models.probe();
    expect(models.states().llm).toMatchObject({ state: "down", fault: "timeout", breaker: { state: "open", since: expect.any(Date) } });
  });

  test("is asked by one call at a time until it has answered in good time, and is busy for those that wait long", async () => {
    ollama.setBehaviour("never");
    const { generator } = await wire({ OLLAMA_HOST: ollama.url, OLLAMA_TIMEOUT_MS: 100 });
    const faults = await Promise.all([1, 2, 3, 4].map(() => generator.generate(request).catch(({ fault }: ModelError) => fault)));
    expect(faults).toEqual(["timeout", "busy", "busy", "busy"]);
  });

  test("that failed its last call is tried again by a look, though its server was there all along", async () => {
    ollama.setBehaviour("status_500");
    const models = await wire({ OLLAMA_HOST: ollama.url });
    await expect(models.generator.generate(request)).rejects.toMatchObject({ fault: "refused" });
    ollama.setBehaviour("answer");
    await models.probe();
    await expect.poll(() => models.views().lastCall.state).toBe("ready");
    await models.probe();
    expect(ollama.requests.map(({ path }) => path).filter((path) => path === "/api/chat")).toHaveLength(2);
  });

  test("is looked at without being asked", async () => {
    const models = await wire({ OLLAMA_HOST: ollama.url });
    expect(models.states().llm.state).toBe("unknown");
    await models.probe();
    expect(models.states().llm).toMatchObject({ state: "ready", model: "llama3.2:3b", version: { digest: "a80c4f17acd5" }, breaker: { state: "closed", since: null } });
    expect(ollama.requests.map(({ path }) => path)).toEqual(["/api/tags"]);
    ollama.setBehaviour("model_missing");
    await models.probe();
    expect(models.states().llm).toMatchObject({ state: "down", fault: "missing" });
  });
});

describe("the embedding model", () => {
  test("is a server's when one is named, under the name of the desk's model", async () => {
    const models = await wire({ EMBEDDING_BASE_URL: `${openAi.url}/v1`, EMBEDDING_MODEL: "acme/embed", EMBEDDING_API_KEY: "k3y" });
    const [vector] = await models.embedder.embed(["x"], "query");
    expect([models.embedder.model, vector?.length]).toEqual(["acme/embed", 8]);
    expect(openAi.requests.at(-1)).toMatchObject({ path: "/v1/embeddings", headers: { authorization: "Bearer k3y" }, body: { model: "acme/embed" } });
  });

  test("that is not in its folder is down and nothing waits for it", async () => {
    const models = await wire({ OLLAMA_HOST: ollama.url });
    await expect(models.embedder.embed(["x"], "query")).rejects.toMatchObject({ fault: "missing" });
    expect(models.states().embedding).toMatchObject({ state: "down", fault: "missing", model: "deskwise/e5-small-desk" });
  });
});

test("the desk's own sentences are there in each language", async () => {
  const { phrasebook } = await wire({});
  expect(phrasebook.phrase("nl", "Languages.zh")).toBe("Chinees");
  expect(() => phrasebook.phrase("en", "Plan.unheard")).toThrow(TypeError);
});
