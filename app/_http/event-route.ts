import { authorize } from "@/lib/auth/permissions";
import { allowOrigin } from "./cors";
import { eventStream } from "./event-stream";
import { nameRoute } from "./name-route";
import type { PlainDefinition } from "./openapi/definition";
import { problem } from "./problem";
import { requestCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";

const EVENT_ID = /^(0|[1-9]\d{0,17})$/;

// A proxy that buffers or compresses would hold events back.
const HEADERS = { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" };

async function answer(request: Request): Promise<Response> {
  const ctx = await requestCtx(request);
  authorize(ctx.actor, "event.read");
  // Next answers HEAD by the same function, and would leave a stream that nobody reads.
  if (request.method === "HEAD") return new Response(null, { headers: HEADERS });
  const last = request.headers.get("last-event-id") ?? "";
  return new Response(await eventStream(ctx, EVENT_ID.test(last) ? last : undefined, request.signal), { headers: HEADERS });
}

/** A handler of server-sent events, resumable by Last-Event-ID. */
export function eventRoute(definition: PlainDefinition) {
  const handler = async (request: Request): Promise<Response> => {
    const response = await answer(request).catch((error: unknown) => problem(error, requestLocale(request)));
    allowOrigin(request, response.headers);
    return response;
  };
  return Object.assign(nameRoute(definition, handler), { definition });
}
