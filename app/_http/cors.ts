import { env } from "@/lib/core/env";

const METHODS = "GET, POST, PUT, PATCH, DELETE";
const REQUEST_HEADERS = "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, Last-Event-ID, X-Request-Id, traceparent, tracestate";
const ANSWER_HEADERS = "ETag, Location, Retry-After, Idempotency-Replayed, Content-Language, X-Request-Id";
const PREFLIGHT_SECONDS = "600";

/** Names the origin to a page of CORS_ORIGINS. Such pages call with a key: cookies are never allowed along. */
export function allowOrigin(request: Request, headers: Headers): void {
  if (env().CORS_ORIGINS.length === 0) return;
  headers.append("Vary", "Origin");
  const origin = request.headers.get("origin");
  if (origin === null || !env().CORS_ORIGINS.includes(origin)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
}

/** The answer to OPTIONS: what a path takes, and to an allowed page that it may ask. */
export function preflight(request: Request, allow: string): Response {
  const headers = new Headers({ Allow: allow });
  allowOrigin(request, headers);
  if (headers.has("Access-Control-Allow-Origin")) {
    headers.set("Access-Control-Allow-Methods", METHODS);
    headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
    headers.set("Access-Control-Max-Age", PREFLIGHT_SECONDS);
  }
  return new Response(null, { status: 204, headers });
}
