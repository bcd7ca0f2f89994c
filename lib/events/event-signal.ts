import { EventEmitter } from "node:events";
import { logger } from "@/lib/core/logger";
import { EVENTS_CHANNEL } from "@/lib/core/outbox";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";

const NEW_EVENTS = "new-events";

/** One LISTEN a process, opened at the first wish and kept; it says that there are events, readers fetch their own. */
function listen(): EventEmitter {
  const emitter = new EventEmitter().setMaxListeners(0);
  const signal = () => emitter.emit(NEW_EVENTS);
  runtime()
    .connection.listen(EVENTS_CHANNEL, signal, signal)
    .catch((error: unknown) => logger().warn({ err: error }, "events are polled: the database did not take the LISTEN"));
  return emitter;
}

/** Calls back whenever new events may be there; returns how to stop. */
export function onNewEvents(callback: () => void): () => void {
  const emitter = perProcess("event-signal", listen);
  emitter.on(NEW_EVENTS, callback);
  return () => emitter.off(NEW_EVENTS, callback);
}
