import { context, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { w3cPropagator } from "@/worker/tracing/w3c-propagator";
import { inLogContext } from "./log-context";
import { continueTrace, correlationHeaders, inSpan, traceHeaders, traceId, untraced } from "./spans";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";
const exporter = new InMemorySpanExporter();

test("while no traces are sent, work is done all the same and no header is made", async () => {
  expect(await inSpan("work", {}, async () => [traceHeaders(), traceId()])).toEqual([{}, undefined]);
  expect(inLogContext({ request_id: "01JDXK3V7Q2M8N" }, correlationHeaders)).toEqual({ "x-request-id": "01JDXK3V7Q2M8N" });
});

describe("while traces are sent", () => {
  beforeAll(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(w3cPropagator);
    trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
  });
  beforeEach(() => exporter.reset());
  afterAll(() => {
    trace.disable();
    propagation.disable();
    context.disable();
  });

  test("a span is part of the trace that the caller's headers name, and its own headers lead to it", async () => {
    const headers = await continueTrace({ traceparent: `00-${TRACE}-${CALLER}-01` }, () => inSpan("work", { kind: "SERVER" }, async () => [traceHeaders(), traceId()]));
    const [span] = exporter.getFinishedSpans();
    expect(span?.parentSpanContext?.spanId).toBe(CALLER);
    expect(headers).toEqual([{ traceparent: `00-${TRACE}-${span?.spanContext().spanId}-01` }, TRACE]);
  });

  test("a span that fails has a code and no message, and its error goes on", async () => {
    const error = Object.assign(new Error("Kanarie"), { code: "ECONNREFUSED" });
    await expect(inSpan("work", {}, () => Promise.reject(error))).rejects.toBe(error);
    const [span] = exporter.getFinishedSpans();
    expect([span?.status, span?.attributes, span?.events]).toEqual([{ code: 2 }, { "error.type": "ECONNREFUSED" }, []]);
  });

  test("what is asked for all the time is no trace, nor what it calls", async () => {
    expect(await untraced(() => inSpan("look", {}, () => inSpan("deeper", {}, async () => traceId())))).toBeUndefined();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
