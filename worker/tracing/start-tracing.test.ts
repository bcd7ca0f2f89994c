import { context, diag, propagation, trace } from "@opentelemetry/api";
import { afterEach, expect, test } from "vitest";
import { inSpan } from "@/lib/core/spans";
import { startOtlpCollector } from "@/tests/support/otlp-collector";
import { startTracing } from "./start-tracing";

afterEach(() => {
  for (const api of [trace, propagation, context, diag]) api.disable();
});

const isRecording = () => inSpan("work", {}, async (span) => span.isRecording());

test("without a collector nothing is recorded", async () => {
  const tracing = await startTracing({}, "deskwise-web");
  expect(await isRecording()).toBe(false);
  await tracing.close();
});

test.each([
  ["the process", undefined, "deskwise-web"],
  ["the environment", "desk-of-liege", "desk-of-liege"],
])("what was not sent yet is sent at the end, under the name that %s gives", async (_, given, name) => {
  const collector = await startOtlpCollector();
  const tracing = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, OTEL_SERVICE_NAME: given }, "deskwise-web");
  expect(await isRecording()).toBe(true);
  await tracing.close();
  expect(collector.spans()).toMatchObject([{ name: "work", service: name }]);
  await collector.close();
});

test("a collector that is away keeps nobody from ending", async () => {
  const tracing = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" }, "deskwise-web");
  await isRecording();
  await expect(tracing.close()).resolves.toBeUndefined();
});
