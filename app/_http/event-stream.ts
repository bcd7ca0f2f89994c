import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { renameKeys, toSnakeCase } from "@/lib/core/naming";
import { onNewEvents } from "@/lib/events/event-signal";
import { EVENT_BATCH, readEvents } from "@/lib/events/read-events";
import type { StoredEvent } from "@/lib/events/schema";

/** Also how soon an event is seen when its notification is lost. */
const HEARTBEAT_MS = 5_000;

/** Then the client connects again and shows anew who it is: a session may have ended, a key been revoked. */
const LIFETIME_MS = 300_000;

const frame = ({ id, type, ticketId, payload }: StoredEvent): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ ticket_id: ticketId, ...(renameKeys(payload, toSnakeCase) as object) })}\n\n`;

/** Reads on, one reading at a time, for as long as the client takes what it is sent. */
function eventReader(ctx: Ctx, position: string, controller: ReadableStreamDefaultController<string>) {
  let after = position;
  let isReading = false;
  let isAskedAgain = false;
  let isHeldUp = false;
  const isWanted = () => (controller.desiredSize ?? 0) > 0;

  async function drain(): Promise<void> {
    do {
      isAskedAgain = false;
      const events = await readEvents(ctx, { after });
      if (!isWanted()) return;
      for (const event of events) controller.enqueue(frame(event));
      after = events.at(-1)?.id ?? after;
      isAskedAgain ||= events.length === EVENT_BATCH;
    } while (isAskedAgain && isWanted());
  }

  function wake(): void {
    isAskedAgain = true;
    isHeldUp = !isWanted();
    if (isReading || isHeldUp) return;
    isReading = true;
    drain()
      .catch((error: unknown) => logger().warn({ err: error }, "events could not be read"))
      .finally(() => {
        isReading = false;
        isHeldUp ||= isAskedAgain;
      });
  }

  return { wake, resume: () => isHeldUp && wake() };
}

/** Server-sent events of a ctx's actor, from the one after `position` on, until the client leaves or `LIFETIME_MS` is over. */
export function eventStream(ctx: Ctx, position: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  let resume: () => unknown = () => undefined;
  let end = () => {};
  const frames = new ReadableStream<string>(
    {
      start(controller) {
        const reader = eventReader(ctx, position, controller);
        resume = reader.resume;
        const heartbeat = setInterval(() => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(": alive\n\n");
          reader.wake();
        }, HEARTBEAT_MS);
        const lifetime = setTimeout(() => end(), LIFETIME_MS);
        const stopListening = onNewEvents(reader.wake);
        end = () => {
          end = () => {};
          clearInterval(heartbeat);
          clearTimeout(lifetime);
          stopListening();
          controller.close();
        };
        signal.addEventListener("abort", () => end());
        controller.enqueue("retry: 2000\n\n");
        if (signal.aborted) end();
        else reader.wake();
      },
      pull: () => void resume(),
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: 2 * EVENT_BATCH }),
  );
  return frames.pipeThrough(new TextEncoderStream());
}
