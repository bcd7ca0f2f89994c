import { type SQL, sql } from "drizzle-orm";
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
 * Writes events, and has them heard, where `from` has rows. The lock is taken before the first id is drawn, since the rows are
 * made from its result: from here to the commit, one transaction at a time.
 */
const written = (events: readonly DeskEvent[], from: SQL): SQL => sql`
  locked as materialized (select pg_advisory_xact_lock(${COMMIT_ORDER_LOCK}) from ${from}),
  written as (
    insert into events (type, ticket_id, employee_id, payload)
    select event.type, event.ticket_id, event.employee_id, event.payload
    from locked, jsonb_to_recordset(${JSON.stringify(events.map(toRow))}::jsonb)
      as event(type text, ticket_id bigint, employee_id text, payload jsonb)
    returning id)
  select pg_notify(${EVENTS_CHANNEL}, '') from (select count(*) as events from written) told where events > 0`;

/** Writes a transaction's events. Runs last in it; one statement, so that the lock is held shortest. */
export async function writeOutbox(ctx: Ctx): Promise<void> {
  if (!ctx.outbox?.length) return;
  await ctx.db.execute(sql`with ${written(ctx.outbox, sql`(values (1)) once`)}`);
}

export interface ToldChange {
  /** An update that returns a row where it changes one. */
  change: SQL;
  /** A change that goes with it, where `changed` has a row; it returns rows. */
  besides?: SQL | undefined;
  event: DeskEvent;
}

/**
 * A change and its event in one statement, which is its own transaction or part of the one that is open; other rows are locked
 * before the lock of the events. Answers whether anything was changed: else nothing is told.
 */
export async function changeAndTell(ctx: Ctx, { change, besides, event }: ToldChange): Promise<boolean> {
  const changes = sql`changed as (${change})${besides ? sql`, besides as (${besides})` : sql``}`;
  const gate = besides ? sql`changed where (select count(*) from besides) >= 0` : sql`changed`;
  if (!ctx.outbox) return (await ctx.db.execute(sql`with ${changes}, ${written([event], gate)}`)).length > 0;
  const isChanged = (await ctx.db.execute(sql`with ${changes} select from changed`)).length > 0;
  if (isChanged) announce(ctx, event);
  return isChanged;
}

const toRow = ({ type, ticketId, employeeId, payload }: DeskEvent) => ({ type, ticket_id: ticketId, employee_id: employeeId, payload });
