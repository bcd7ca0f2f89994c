import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { DeskEvent } from "@/lib/core/desk-event";

/** The channel on which the database says that there are new events. */
export const EVENTS_CHANNEL = "desk_events";

/** The channel on which it says what passes, as `<type> <id>`; what is said there is not kept. */
export const PASSING_CHANNEL = "desk_passing";

const COMMIT_ORDER_LOCK = 0x6465736b;

/** Notes an event of this transaction; it is written, and heard, only if the transaction commits. */
export function announce(ctx: Ctx, event: DeskEvent): void {
  if (!ctx.outbox) throw new TypeError("an event is announced inside a transaction");
  ctx.outbox.push(event);
}

/**
 * Writes a transaction's events. Runs last in it: from here to the commit, one transaction at a time. The lock is taken
 * before the first id is drawn, since the rows are made from its result; one statement, so that it is held shortest.
 */
export async function writeOutbox(ctx: Ctx): Promise<void> {
  if (!ctx.outbox?.length) return;
  await ctx.db.execute(sql`
    with locked as materialized (select pg_advisory_xact_lock(${COMMIT_ORDER_LOCK})),
      written as (
        insert into events (type, ticket_id, employee_id, payload)
        select event.type, event.ticket_id, event.employee_id, event.payload
        from locked, jsonb_to_recordset(${JSON.stringify(ctx.outbox.map(toRow))}::jsonb)
          as event(type text, ticket_id bigint, employee_id text, payload jsonb)
        returning id)
    select pg_notify(${EVENTS_CHANNEL}, '') from (select count(*) from written) notified`);
}

const toRow = ({ type, ticketId, employeeId, payload }: DeskEvent) => ({ type, ticket_id: ticketId, employee_id: employeeId, payload });
