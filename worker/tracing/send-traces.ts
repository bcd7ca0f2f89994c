import { context, diag, DiagLogLevel, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { logger } from "@/lib/core/logger";
import { privateSpans } from "./private-spans";
import type { Tracing } from "./tracing";
import { w3cPropagator } from "./w3c-propagator";

const SEND_EVERY_MS = 2_000;
const SEND_MS = 5_000;
const LAST_MS = 2_000;

const nothing = () => undefined;

/** What the exporter says holds the collector's address and answer. */
const told = { error: () => logger().warn("traces could not be sent"), warn: nothing, info: nothing, debug: nothing, verbose: nothing };

/** Starts the SDK: W3C context in and out, spans in batches to `endpoint`/v1/traces as OTLP over HTTP. */
export function sendTraces({ endpoint, service }: { endpoint: string; service: string }): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces`, timeoutMillis: SEND_MS });
  const batches = new BatchSpanProcessor({ exporter, scheduledDelayMillis: SEND_EVERY_MS, exportTimeoutMillis: SEND_MS });
  const provider = new TracerProvider({ resource: resourceFromAttributes({ "service.name": service }), spanProcessors: [privateSpans(batches)] });
  diag.setLogger(told, DiagLogLevel.ERROR);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(w3cPropagator);
  trace.setGlobalTracerProvider(provider);
  return {
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, LAST_MS).unref());
      await Promise.race([provider.shutdown().catch(nothing), late]);
    },
  };
}
