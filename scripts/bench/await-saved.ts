import { and, eq, isNotNull } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { runtime } from "@/lib/core/runtime";
import type { Ctx } from "@/lib/core/ctx";
import { EVENTS_CHANNEL } from "@/lib/core/outbox";

/** Says when a ticket's analysis is saved, within a millisecond or two: it looks whenever the database tells of an event. */
export interface SavedWatch {
  /** Milliseconds of `performance.now()`; undefined when it took longer than `withinMs`. */
  saved(ticketId: string, withinMs?: number): Promise<number | undefined>;
  stop(): Promise<void>;
}

const WITHIN_MS = 60_000;

export async function watchSaved({ db }: Ctx): Promise<SavedWatch> {
  let tell = Promise.withResolvers<void>();
  const signal = () => {
    tell.resolve();
    tell = Promise.withResolvers<void>();
  };
  const stop = await runtime().connection.listen(EVENTS_CHANNEL, signal, signal);
  const isSaved = async (ticketId: string) => (await db.$count(aiResponses, and(eq(aiResponses.ticketId, ticketId), isNotNull(aiResponses.completedAt)))) > 0;
  return {
    stop,
    async saved(ticketId, withinMs = WITHIN_MS) {
      const timer = setTimeout(signal, withinMs);
      const until = performance.now() + withinMs;
      try {
        for (;;) {
          // Asked for before looking: what happens meanwhile is not missed.
          const next = tell.promise;
          if (await isSaved(ticketId)) return performance.now();
          if (performance.now() >= until) return undefined;
          await next;
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
