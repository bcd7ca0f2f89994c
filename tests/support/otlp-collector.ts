import { z } from "zod";
import { type StandIn, startStandIn } from "./stand-in-server";

const value = z.object({ stringValue: z.string().optional(), intValue: z.union([z.number(), z.string()]).optional() });
const attributes = z.array(z.object({ key: z.string(), value })).default([]);
const span = z.object({ traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional(), name: z.string(), kind: z.number(), attributes, status: z.object({ code: z.number().optional() }).default({}) });
const body = z.object({
  resourceSpans: z.array(z.object({ resource: z.object({ attributes }), scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});

export type SentSpan = z.infer<typeof span> & { service: string };

export interface OtlpCollector extends Pick<StandIn, "url" | "close"> {
  spans(): SentSpan[];
  /** All that was sent, as text. */
  text(): string;
}

/** Takes traces as a collector does, by OTLP over HTTP in JSON. */
export async function startOtlpCollector(): Promise<OtlpCollector> {
  const { url, requests, close } = await startStandIn((_, response) => void response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  const spans = () =>
    requests.flatMap((request) =>
      body.parse(request.body).resourceSpans.flatMap(({ resource, scopeSpans }) => {
        const service = resource.attributes.find(({ key }) => key === "service.name")?.value.stringValue ?? "";
        return scopeSpans.flatMap(({ spans }) => spans.map((sent) => ({ ...sent, service })));
      }),
    );
  return { url, close, spans, text: () => JSON.stringify(requests.map(({ path, headers, body }) => [path, headers, body])) };
}
