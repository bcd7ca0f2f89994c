import type { Env } from "@/lib/core/env";
import type { Tracing } from "./tracing";

/** Sends traces to the collector that the environment names. Without one, nothing is loaded and no span is made. */
export async function startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name }: Pick<Env, "OTEL_EXPORTER_OTLP_ENDPOINT" | "OTEL_SERVICE_NAME">, service: string): Promise<Tracing> {
  if (endpoint === undefined) return { close: async () => undefined };
  const { sendTraces } = await import("./send-traces");
  return sendTraces({ endpoint, service: name ?? service });
}
