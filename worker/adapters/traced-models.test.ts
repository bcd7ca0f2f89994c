import { expect, test } from "vitest";
import type { Embedder, Generator, QueryEmbedder } from "@/lib/ai/ports";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { continueTrace } from "@/lib/core/spans";
import { startOtlpCollector } from "@/tests/support/otlp-collector";
import { startTracing } from "../tracing/start-tracing";
import { tracedEmbedder, tracedGenerator, tracedQueryEmbedder } from "./traced-models";

const { profile } = embeddingProfile("deskwise/e5-small-desk");
const vectors = [new Float32Array([1, 0])];

test("calls of models are spans of the trace that wants them, with model and counts, and without a word", async () => {
  const collector = await startOtlpCollector();
  const tracing = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, "deskwise-worker");
  const generator: Generator = tracedGenerator({ model: "llama", generate: async ({ prompt }) => ({ text: prompt, promptTokens: 7, completionTokens: null }) });
  const embedder: Embedder = tracedEmbedder({ model: "e5", profile, embed: async () => vectors });
  const queries: QueryEmbedder = tracedQueryEmbedder({ profile, embedQueries: async () => ({ model: "e5", profile, vectors }) });

  expect(await embedder.embed(["Kanarie"], "query")).toBe(vectors);
  await continueTrace({ traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" }, async () => {
    expect((await generator.generate({ system: "", prompt: "Kanarie", schema: {}, maxTokens: 1 })).text).toBe("Kanarie");
    expect(await embedder.embed(["Kanarie", "b"], "passage")).toBe(vectors);
    expect((await queries.embedQueries(["Kanarie"])).vectors).toBe(vectors);
  });
  await tracing.close();

  const told = collector.spans().map(({ name, attributes }) => [name, ...attributes.map(({ key, value }) => `${key}=${value.stringValue ?? value.intValue}`)]);
  expect(told).toEqual([
    ["llm generate", "gen_ai.request.model=llama", "gen_ai.usage.input_tokens=7"],
    ["model embed", "gen_ai.request.model=e5", "desk.texts=2"],
    ["worker embed", "desk.texts=1"],
  ]);
  expect(collector.text()).not.toContain("Kanarie");
  await collector.close();
});
