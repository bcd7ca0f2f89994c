import { asc, eq, gt, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { mayHear } from "./may-hear";
import type { StoredEvent } from "./schema";

export const EVENT_BATCH = 500;

export const ticketViewersOf = sql<string[] | null>`case when ${tickets.confidential} then
  (select array_agg(${ticketViewers.employeeId}) from ${ticketViewers} where ${ticketViewers.ticketId} = ${tickets.id}) end`;

export interface EventPage {
  /** Those that the actor may hear. */
  heard: StoredEvent[];
  /** The id of the last event that was looked at; undefined when there was none. */
  last: string | undefined;
  /** Whether there may be more. */
  isFull: boolean;
}

/** The actor's events among the `limit` after `after`, in the order of commits. */
export async function readEvents(ctx: Ctx, { after, limit = EVENT_BATCH }: { after: string; limit?: number }): Promise<EventPage> {
  authorize(ctx.actor, "event.read");
  const rows = await ctx.db
    .select({
      id: events.id,
      type: events.type,
      ticketId: events.ticketId,
      employeeId: events.employeeId,
      payload: events.payload,
      createdAt: events.createdAt,
      confidential: tickets.confidential,
      assignedTo: tickets.assignedTo,
      viewers: ticketViewersOf,
    })
    .from(events)
    .leftJoin(tickets, eq(tickets.id, events.ticketId))
    .where(gt(events.id, after))
    .orderBy(asc(events.id))
    .limit(limit);
  const read = rows.map(({ confidential, assignedTo, viewers, ...event }): StoredEvent => {
    return { ...event, audience: confidential === null ? null : { confidential, assignedTo, viewers: viewers ?? [] } };
  });
  return { heard: read.filter((event) => mayHear(ctx.actor, event)), last: read.at(-1)?.id, isFull: rows.length === limit };
}
