import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/ctx";
import { cached } from "./cached";

/** Up to here a total is counted each time; counting more would cost more than the page that it stands above. */
const COUNTED_EACH_TIME = 1_000;

const KEPT_SECONDS = 10;

/** Whether all rows of a list cost less to sort than to look for in the order of an index. */
export const isFew = (total: number): boolean => total <= COUNTED_EACH_TIME;

/** How many rows a long list has; the number may be `KEPT_SECONDS` old. `of`: what the condition was made from. */
export const countMany = (ctx: Ctx, table: PgTable, condition: SQL | undefined, of: unknown): Promise<number> =>
  cached({ name: "count", of, seconds: KEPT_SECONDS }, () => ctx.db.$count(table, condition));

/**
 * How many rows a list has in all. Beyond `COUNTED_EACH_TIME` the number may be `KEPT_SECONDS` old.
 * @param of what the condition was made from: who asks, and for what
 */
export async function countRows(ctx: Ctx, table: PgTable, condition: SQL | undefined, of: unknown): Promise<number> {
  const few = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(table)
    .where(condition)
    .limit(COUNTED_EACH_TIME + 1)
    .as("few");
  const [row] = await ctx.db.select({ n: sql<number>`count(*)::int` }).from(few);
  const counted = row?.n ?? 0;
  return isFew(counted) ? counted : countMany(ctx, table, condition, of);
}

/** The ids of a list that is short, or undefined: what took long to find need not be found again for its page. */
export async function fewIds(ctx: Ctx, table: PgTable, id: PgColumn, condition: SQL | undefined): Promise<string[] | undefined> {
  const rows = await ctx.db
    .select({ id: sql<string>`${id}::text` })
    .from(table)
    .where(condition)
    .limit(COUNTED_EACH_TIME + 1);
  return isFew(rows.length) ? rows.map((row) => row.id) : undefined;
}
