import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/ctx";
import { cached } from "./cached";

/** Up to here a total is counted each time; counting more would cost more than the page that it stands above. */
const COUNTED_EACH_TIME = 1_000;

const KEPT_SECONDS = 10;

/** Whether all rows of a list cost less to sort than to look for in the order of an index. */
export const isFew = (total: number): boolean => total <= COUNTED_EACH_TIME;

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
  return isFew(counted) ? counted : cached({ name: "count", of, seconds: KEPT_SECONDS }, () => ctx.db.$count(table, condition));
}
