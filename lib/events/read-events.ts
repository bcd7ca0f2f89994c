import { and, asc, gt } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { StoredEvent } from "./schema";
import { eventScope } from "./scope";

export const EVENT_BATCH = 500;

/** The actor's events after `after`, in the order of commits, at most `EVENT_BATCH`. */
export async function readEvents(ctx: Ctx, { after }: { after: string }): Promise<StoredEvent[]> {
  authorize(ctx.actor, "event.read");
  return ctx.db
    .select({ id: events.id, type: events.type, ticketId: events.ticketId, employeeId: events.employeeId, payload: events.payload })
    .from(events)
    .where(and(gt(events.id, after), eventScope(ctx.actor)))
    .orderBy(asc(events.id))
    .limit(EVENT_BATCH);
}
