import { asc, eq, gt, sql } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import { ticketHistory } from "@/db/schema/ticket-history";
import type { Ctx } from "@/lib/core/ctx";
import { chainMac, deedMac, digestDetails, digestValues } from "./chain";
import type { Link } from "./walk-chain";

/** A row may hold a long text twice. */
const HISTORY_BATCH = 250;
const DEED_BATCH = 2_000;

export type HistoryRow = typeof ticketHistory.$inferSelect;
export type DeedRow = typeof adminAudit.$inferSelect;

/** All rows of all tickets' chains, one chain after the other, each from its first row, in batches. */
export async function* historyRows(ctx: Ctx): AsyncGenerator<HistoryRow[]> {
  let after = sql`true`;
  for (;;) {
    const rows = await ctx.db.select().from(ticketHistory).where(after).orderBy(asc(ticketHistory.ticketId), asc(ticketHistory.position)).limit(HISTORY_BATCH);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = sql`(${ticketHistory.ticketId}, ${ticketHistory.position}) > (${last.ticketId}::bigint, ${last.position}::integer)`;
  }
}

/** All rows of the admin audit in their order, in batches. */
export async function* deedRows(ctx: Ctx): AsyncGenerator<DeedRow[]> {
  let position = 0;
  for (;;) {
    const rows = await ctx.db.select().from(adminAudit).where(gt(adminAudit.position, position)).orderBy(asc(adminAudit.position)).limit(DEED_BATCH);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    position = last.position;
  }
}

/** The mac at a place of the admin audit, if there is a row. */
export async function deedMacAt(ctx: Ctx, position: number): Promise<Buffer | undefined> {
  const [row] = await ctx.db.select({ mac: adminAudit.mac }).from(adminAudit).where(eq(adminAudit.position, position));
  return row?.mac;
}

export const historyLink = (key: string, row: HistoryRow): Link => ({
  ...row,
  hasValues: row.oldValue !== null || row.newValue !== null || row.comment !== null,
  digestOf: (salt) => digestValues(salt, row),
  macAfter: (previous) => chainMac(key, row, row.digest, previous),
});

export const deedLink = (key: string, row: DeedRow): Link => ({
  ...row,
  hasValues: row.details !== null,
  digestOf: (salt) => digestDetails(salt, row.details ?? {}),
  macAfter: (previous) => deedMac(key, row, row.digest, previous),
});
