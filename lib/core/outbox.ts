import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Ctx } from "@/lib/core/ctx";
import type { DeskEvent } from "@/lib/core/desk-event";

/** The channel on which the database says that there are new events. */
export const EVENTS_CHANNEL = "desk_events";

const COMMIT_ORDER_LOCK = 0x6465736b;

/** Notes an event of this transaction; it is written, and heard, only if the transaction commits. */
export function announce(ctx: Ctx, event: DeskEvent): void {
  if (!ctx.outbox) throw new TypeError("an event is announced inside a transaction");
  ctx.outbox.push(event);
}

/** Writes a transaction's events. Runs last in it: from here to the commit, one transaction at a time. */
export async function writeOutbox(ctx: Ctx): Promise<void> {
  if (!ctx.outbox?.length) return;
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${COMMIT_ORDER_LOCK})`);
  await ctx.db.insert(events).values(ctx.outbox);
  await ctx.db.execute(sql`select pg_notify(${EVENTS_CHANNEL}, '')`);
}
