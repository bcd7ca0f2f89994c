import { eventStream } from "@/app/_http/event-stream";
import { problem } from "@/app/_http/problem";
import { requestCtx } from "@/app/_http/request-ctx";
import { requestLocale } from "@/app/_http/request-locale";
import { readEventPosition } from "@/lib/events/read-event-position";

const EVENT_ID = /^\d{1,18}$/;

/** Server-sent events, resumable by Last-Event-ID. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await requestCtx(request);
    const newest = await readEventPosition(ctx);
    const last = request.headers.get("last-event-id") ?? "";
    const position = EVENT_ID.test(last) && BigInt(last) < BigInt(newest) ? last : newest;
    const headers = { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };
    // Next answers HEAD by this function too, and would leave a stream that nobody reads.
    return new Response(request.method === "HEAD" ? null : eventStream(ctx, position, request.signal), { headers });
  } catch (error) {
    return problem(error, requestLocale(request));
  }
}
