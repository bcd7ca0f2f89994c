import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

const writers = sql`(select virtualtransaction from pg_locks where relation = 'ticket_history'::regclass and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid())`;

/**
 * An id of the history up to which rows are there or never will be. A transaction that holds a lower id than one that is
 * visible had locked the table before, so whoever holds that lock now is waited for. Throws unavailable.
 */
export async function settledHistory(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.execute<{ through: string; open: string[] }>(sql`select (select coalesce(max(id), 0)::text from ticket_history) as through, array${writers} as open`);
  if (!row) throw new TypeError("a select without a table answers one row");
  for (const until = Date.now() + PATIENCE_MS; ; await delay(POLL_MS)) {
    const [{ left } = { left: 0 }] = await ctx.db.execute<{ left: number }>(sql`select count(*)::int as left from unnest(${sql.param(row.open)}::text[]) as writer where writer in ${writers}`);
    if (left === 0) return row.through;
    if (Date.now() > until) throw new DomainError("unavailable", "unavailable");
  }
}
