import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { renameKeys, toSnakeCase } from "@/lib/core/naming";
import { compareIds } from "@/lib/events/compare-ids";
import { deskEvents, readBacklog } from "@/lib/events/desk-events";
import { Follower } from "@/lib/events/follower";
import type { HeardEvent } from "@/lib/events/schema";

const encoder = new TextEncoder();
const RETRY = encoder.encode("retry: 2000\n\n");
const ALIVE = encoder.encode(": alive\n\n");

/** An event is one frame for all who hear it. */
const frames = new WeakMap<HeardEvent, Uint8Array>();

function frameOf(event: HeardEvent): Uint8Array {
  const known = frames.get(event);
  if (known) return known;
  const { type, ticketId, payload } = event;
  const data = JSON.stringify({ ticket_id: ticketId, ...(renameKeys(payload, toSnakeCase) as object) });
  // What passes has no id, and leaves the client's last one as it is.
  const id = "id" in event ? `id: ${event.id}\n` : "";
  const frame = encoder.encode(`${id}event: ${type}\ndata: ${data}\n\n`);
  frames.set(event, frame);
  return frame;
}

/**
 * Server-sent events of a ctx's actor, until the client leaves, its right ends or it takes them too slowly: from the one
 * after `last` on, from now on without it. Throws rate_limited for who has too many of them.
 */
export async function eventStream(ctx: Ctx, last: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const newest = await deskEvents().catchUp();
  const after = last !== undefined && compareIds(last, newest) < 0 ? last : newest;
  const follower = new Follower(deskEvents(), { actor: ctx.actor, after, readBacklog: (after) => readBacklog(ctx, after) });
  const end = () => follower.end();
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const events = await follower.next().catch((error: unknown) => {
      logger().warn({ err: error }, "a backlog of events could not be read");
      end();
    });
    if (events) controller.enqueue(events.length === 0 ? ALIVE : Buffer.concat(events.map(frameOf)));
    else controller.close();
  };
  return new ReadableStream({ start: (controller) => controller.enqueue(RETRY), pull, cancel: end }, { highWaterMark: 0 });
}
