import { EventEmitter } from "node:events";
import { logger } from "@/lib/core/logger";
import { EVENTS_CHANNEL, PASSING_CHANNEL } from "@/lib/core/outbox";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";

const SIGNAL = "signal";

/** One LISTEN a process and channel, opened at the first wish and kept; it says that there is something, readers fetch it. */
function listen(channel: string): EventEmitter {
  const emitter = new EventEmitter().setMaxListeners(0);
  const signal = (payload = "") => emitter.emit(SIGNAL, payload);
  runtime()
    .connection.listen(channel, signal, signal)
    .catch((error: unknown) => logger().warn({ err: error, channel }, "the database did not take the LISTEN"));
  return emitter;
}

function onSignal(channel: string, callback: (payload: string) => void): () => void {
  const emitter = perProcess(`signal:${channel}`, () => listen(channel));
  emitter.on(SIGNAL, callback);
  return () => emitter.off(SIGNAL, callback);
}

/** Calls back whenever new events may be there; returns how to stop. */
export const onNewEvents = (callback: () => void): (() => void) => onSignal(EVENTS_CHANNEL, () => callback());

/** Calls back with what passes, as `<type> <id>`; returns how to stop. What is said while the database is away is lost. */
export const onPassing = (callback: (signal: string) => void): (() => void) => onSignal(PASSING_CHANNEL, (signal) => signal !== "" && callback(signal));
