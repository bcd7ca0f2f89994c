import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { oneAtATime } from "@/lib/core/one-at-a-time";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";
import { EventHub, type Listener } from "./event-hub";
import { onNewEvents, onPassing } from "./event-signal";
import { findEnded } from "./find-ended";
import { readEventPosition } from "./read-event-position";
import { readEvents } from "./read-events";
import { readPassing } from "./read-passing";

const RING_SIZE = 5_000;
const STREAMS_EACH = 20;

const deskCtx = (): Ctx => ({ db: runtime().connection.db, actor: { type: "system", name: "events" }, locale: env().DEFAULT_LOCALE, now: () => new Date() });

/** The hub of this process: however many listen, the database is asked once. */
export const deskEvents = (): EventHub =>
  perProcess("event-hub", () => {
    const source = {
      readAfter: (after: string) => readEvents(deskCtx(), { after }),
      readStart: (count: number) => readEventPosition(deskCtx(), { back: count }),
      findEnded: (listeners: readonly Listener[]) => findEnded(deskCtx(), listeners),
      onNewEvents,
      readPassing: (signals: string[]) => readPassing(deskCtx(), signals),
      onPassing,
    };
    return new EventHub(source, { ringSize: RING_SIZE, streamsEach: STREAMS_EACH });
  });

/** An actor's own page from further back than the hub remembers; one at a time in a process, so that many of them leave the pool to others. */
export const readBacklog = (ctx: Ctx, after: string) => oneAtATime("event-backlog", () => readEvents(ctx, { after }));
