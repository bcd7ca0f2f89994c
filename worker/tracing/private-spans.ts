import { SpanKind } from "@opentelemetry/api";
import type { ReadableSpan, SpanProcessor } from "@opentelemetry/sdk-trace";

/** Attributes that hold ids, counts, codes and names of the desk's own. Addresses, queries and messages are none of them. */
const ALLOWED = new Set([
  "http.request.method",
  "http.response.status_code",
  "http.route",
  "http.method",
  "http.status_code",
  "next.route",
  "next.span_type",
  "error.type",
  "messaging.destination.name",
  "messaging.message.id",
  "gen_ai.request.model",
  "gen_ai.usage.input_tokens",
  "gen_ai.usage.output_tokens",
  "desk.request_id",
  "desk.actor_type",
  "desk.actor_id",
  "desk.ticket",
  "desk.analysis_id",
  "desk.texts",
  "desk.attempt",
]);

/** What Next does at each request and nothing waits for long: spans without others below them. */
const PASSED_OVER = new Set([
  "LoadComponents.loadRouteModule",
  "RouteModule.prepare",
  "AppRouteRouteModule.loadUserland",
  "NextNodeServer.findPageComponents",
  "NextNodeServer.getLayoutOrPageModule",
  "NextNodeServer.clientComponentLoading",
  "NextNodeServer.startResponse",
  "NextNodeServer.createComponentTree",
]);

/** Libraries name some spans by what was asked for, a fetch by its whole address: those keep their first word. */
const NAMED_BY_PATTERN = /^[\w :.()-]+(?: \/[\w ()[\]./-]*)?$/;

const typeOf = ({ attributes }: ReadableSpan): unknown => attributes["next.span_type"];

const isOurs = ({ instrumentationScope }: ReadableSpan): boolean => instrumentationScope.name === "deskwise";

function nameOf(span: ReadableSpan): string {
  if (isOurs(span) || (typeOf(span) !== "AppRender.fetch" && NAMED_BY_PATTERN.test(span.name))) return span.name;
  return /^[\w.-]+/.exec(span.name)?.[0] ?? "span";
}

/** A span as it may leave the desk: no address, no message, no event with an error's text. */
function asPrivate(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([key]) => ALLOWED.has(key)));
  const told: Partial<Record<keyof ReadableSpan, unknown>> = {
    name: nameOf(span),
    // The desk's own span of the request stands above Next's.
    kind: isOurs(span) ? span.kind : SpanKind.INTERNAL,
    attributes,
    events: [],
    links: [],
    status: { code: span.status.code },
  };
  return new Proxy(span, { get: (target, key) => (key in told ? told[key as keyof ReadableSpan] : Reflect.get(target, key)) });
}

/** Hands on spans without what their maker put in beyond the allow list. */
export const privateSpans = (next: SpanProcessor): SpanProcessor => ({
  onStart: (span, parent) => next.onStart(span, parent),
  onEnd: (span) => {
    if (!PASSED_OVER.has(String(typeOf(span)))) next.onEnd(asPrivate(span));
  },
  forceFlush: () => next.forceFlush(),
  shutdown: () => next.shutdown(),
});
