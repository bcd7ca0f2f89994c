import { SpanKind } from "@opentelemetry/api";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { expect, test } from "vitest";
import { privateSpans } from "./private-spans";

const SAID = "Kanarie";

function sent(scope: string, name: string, attributes: Record<string, string>) {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [privateSpans(new SimpleSpanProcessor({ exporter }))] });
  const span = provider.getTracer(scope).startSpan(name, { kind: SpanKind.SERVER, attributes });
  span.recordException(new Error(SAID));
  span.setStatus({ code: 2, message: SAID });
  span.end();
  return exporter.getFinishedSpans().map(({ name, kind, attributes, status, events }) => ({ name, kind, attributes, status, events }));
}

test.each<[string, string, string, Record<string, string>, string]>([
  ["a request of Next's", "next.js", "GET /tickets/[ticket]", { "next.span_type": "BaseServer.handleRequest", "http.target": `/tickets?search=${SAID}`, "http.url": SAID }, "GET /tickets/[ticket]"],
  ["a request that Next does not know", "next.js", `GET /tickets?search=${SAID}`, { "next.span_type": "BaseServer.handleRequest", "next.span_name": SAID }, "GET"],
  ["a fetch", "next.js", `fetch GET http://user:${SAID}@model.example/`, { "next.span_type": "AppRender.fetch", "http.url": SAID, "net.peer.name": SAID }, "fetch"],
  ["a statement of a library's", "some-driver", `select '${SAID}'`, { "db.statement": SAID }, "select"],
])("%s leaves without its address and its messages", (_, scope, name, attributes, shown) => {
  const [span] = sent(scope, name, attributes);
  expect(span).toMatchObject({ name: shown, kind: SpanKind.INTERNAL, status: { code: 2 }, events: [] });
  expect(JSON.stringify(span)).not.toContain(SAID);
});

test("the desk's own keeps its name, its kind and its ids", () => {
  expect(sent("deskwise", "job analyze-ticket", { "messaging.destination.name": "analyze-ticket", "desk.ticket": "TK20261128001", "desk.title": SAID })).toMatchObject([
    { name: "job analyze-ticket", kind: SpanKind.SERVER, attributes: { "messaging.destination.name": "analyze-ticket", "desk.ticket": "TK20261128001" } },
  ]);
});

test("what Next does at every request is passed over", () => expect(sent("next.js", "load route module", { "next.span_type": "LoadComponents.loadRouteModule" })).toEqual([]));
