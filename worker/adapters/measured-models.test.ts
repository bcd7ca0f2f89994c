import { beforeEach, expect, test } from "vitest";
import { type Generator, ModelError } from "@/lib/ai/ports";
import { metrics } from "@/lib/core/metrics";
import { measuredBatch, measuredGenerator } from "./measured-models";

beforeEach(() => metrics().registry.resetMetrics());

const request = { system: "", prompt: "", schema: {}, maxTokens: 1 };
const generator = (generate: Generator["generate"]) => measuredGenerator({ model: "told", generate });

async function counted() {
  const { values } = await metrics().llmRequestDuration.get();
  return values.filter(({ metricName }) => metricName?.endsWith("_count")).map(({ labels, value }) => [labels.outcome, value]);
}

test("an answer is completed and passed on", async () => {
  const answer = { text: "{}", promptTokens: 1, completionTokens: 1 };
  expect(await generator(() => Promise.resolve(answer)).generate(request)).toBe(answer);
  expect(await counted()).toEqual([["completed", 1]]);
});

test.each([["timeout", "timeout"], ["skipped", "refused"], ["unreachable", "failed"], ["malformed", "failed"]] as const)("the fault %s counts as %s, and is thrown on", async (fault, outcome) => {
  const error = new ModelError(fault, "its own");
  await expect(generator(() => Promise.reject(error)).generate(request)).rejects.toBe(error);
  expect(await counted()).toEqual([[outcome, 1]]);
});

test("a call that its caller ended says nothing of the model; any other error does", async () => {
  const failing = generator(() => Promise.reject(new Error("ended")));
  await expect(failing.generate({ ...request, signal: AbortSignal.abort() })).rejects.toThrow("ended");
  expect(await counted()).toEqual([]);
  await expect(failing.generate(request)).rejects.toThrow("ended");
  expect(await counted()).toEqual([["failed", 1]]);
});

test("a batch is timed when it ends well", async () => {
  const runs = async () => (await metrics().embeddingDuration.get()).values.find(({ metricName }) => metricName?.endsWith("_count"))?.value;
  expect(await measuredBatch(() => Promise.resolve("vectors"))).toBe("vectors");
  await expect(measuredBatch(() => Promise.reject(new Error("no model")))).rejects.toThrow("no model");
  expect(await runs()).toBe(1);
});
