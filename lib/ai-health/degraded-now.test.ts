import { expect, test } from "vitest";
import { degradedNow } from "./degraded-now";
import type { AiHealth } from "./schema";

const at = (second: number) => new Date(second * 1_000);

const worker: AiHealth["worker"] = { state: "ready", fault: null, since: at(1) };
const embeddingModel: AiHealth["models"]["embeddingModel"] = { model: "e", state: "ready", fault: null, since: at(2), dimensions: 384, chunking: 1, documentsEmbedded: 1, documentsTotal: 1 };
const llm: AiHealth["models"]["llm"] = { model: "l", state: "ready", fault: null, since: at(3), version: null, breaker: { state: "closed", since: null } };

test("nothing is degraded while all is ready, nor while nobody has looked", () => {
  expect(degradedNow(worker, { embeddingModel, llm })).toEqual([]);
  expect(degradedNow(worker, { embeddingModel: { ...embeddingModel, state: "unknown" }, llm: { ...llm, state: "unknown", breaker: null } })).toEqual([]);
});

test.each([
  ["missing", "embedding_model_missing"],
  ["unreachable", "embedding_failed"],
  [null, "embedding_failed"],
])("an embedding model that is %s is named as analyses name it", (fault, degradation) => {
  expect(degradedNow(worker, { embeddingModel: { ...embeddingModel, state: "down", fault }, llm })).toEqual([{ degradation, since: at(2) }]);
});

test.each([
  ["missing", "llm_missing"],
  ["timeout", "llm_timeout"],
  [null, "llm_unreachable"],
  ["unheard of", "llm_unreachable"],
])("a language model that is %s is named as analyses name it", (fault, degradation) => {
  expect(degradedNow(worker, { embeddingModel, llm: { ...llm, state: "down", fault } })).toEqual([{ degradation, since: at(3) }]);
});

test("a language model that is left alone is so since the breaker opened", () => {
  const left = { ...llm, breaker: { state: "half_open" as const, since: at(4) } };
  expect(degradedNow(worker, { embeddingModel, llm: left })).toEqual([{ degradation: "llm_skipped", since: at(4) }]);
});

test.each([
  ["unreachable", "worker_unreachable"],
  ["no_database", "worker_without_database"],
])("a worker that is %s comes first", (fault, degradation) => {
  const found = degradedNow({ state: "down", fault, since: at(1) }, { embeddingModel: { ...embeddingModel, state: "down" }, llm });
  expect(found).toEqual([{ degradation, since: at(1) }, { degradation: "embedding_failed", since: at(2) }]);
});
