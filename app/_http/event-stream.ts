import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { onNewEvents } from "@/lib/events/event-signal";
import { EVENT_BATCH, readEvents } from "@/lib/events/read-events";
import type { StoredEvent } from "@/lib/events/schema";
import { renameKeys, toSnakeCase } from "@/lib/core/naming";

/** Also how soon an event is seen when its notification is lost. */
const HEARTBEAT_MS = 5_000;

const frame = ({ id, type, ticketId, payload }: StoredEvent): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ ticket_id: ticketId, ...(renameKeys(payload, toSnakeCase) as object) })}\n\n`;

/** Server-sent events of a ctx's actor, from the one after `position` on, until the client leaves. */
export function eventStream(ctx: Ctx, position: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = position;
  let reading: Promise<void> | undefined;
  let again = false;
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const drain = async () => {
        do {
          again = false;
          const events = await readEvents(ctx, { after });
          for (const event of events) send(frame(event));
          after = events.at(-1)?.id ?? after;
          again ||= events.length === EVENT_BATCH;
        } while (again && !signal.aborted);
      };
      const wake = () => {
        again = true;
        reading ??= drain()
          .catch((error: unknown) => logger().warn({ err: error }, "events could not be read"))
          .finally(() => (reading = undefined));
      };
      const stopListening = onNewEvents(wake);
      const heartbeat = setInterval(() => {
        send(": alive\n\n");
        wake();
      }, HEARTBEAT_MS);
      end = () => {
        clearInterval(heartbeat);
        stopListening();
      };
      signal.addEventListener("abort", () => {
        end();
        controller.close();
      });
      send("retry: 2000\n\n");
      wake();
    },
    cancel: () => end(),
  });
}
