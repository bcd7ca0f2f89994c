import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/ctx";
import { afterCursor, type MomentOrder, orderBy } from "@/lib/core/list-query";
import { type CachedAnswer, cached, keep, kept } from "./cached";

/** Up to here a total is counted each time; counting more would cost more than the page that it stands above. */
const COUNTED_EACH_TIME = 1_000;

const KEPT_SECONDS = 10;

/** What takes long to count is kept for longer, so that a list costs half a percent of a processor at most. */
const KEPT_PER_SECOND = 200;
const KEPT_SECONDS_AT_MOST = 60;

/** How long a number is kept that took so many milliseconds to count. */
export const keptSeconds = (countedInMs: number): number => Math.min(KEPT_SECONDS_AT_MOST, Math.max(KEPT_SECONDS, Math.ceil((countedInMs / 1_000) * KEPT_PER_SECOND)));

/** Whether all rows of a list cost less to sort than to look for in the order of an index. */
export const isFew = (total: number): boolean => total <= COUNTED_EACH_TIME;

const countOf = (of: unknown): CachedAnswer => ({ name: "count", of, seconds: keptSeconds });

/**
 * How many rows a list has in all. Beyond `COUNTED_EACH_TIME` the number may be `keptSeconds` old.
 * @param of what the condition was made from: who asks, and for what
 */
export async function countRows(ctx: Ctx, table: PgTable, condition: SQL | undefined, of: unknown): Promise<number> {
  const many = await kept<number>(countOf(of));
  if (many !== undefined) return many;
  const few = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(table)
    .where(condition)
    .limit(COUNTED_EACH_TIME + 1)
    .as("few");
  const [row] = await ctx.db.select({ n: sql<number>`count(*)::int` }).from(few);
  const counted = row?.n ?? 0;
  return isFew(counted) ? counted : cached(countOf(of), () => ctx.db.$count(table, condition));
}

export interface Found {
  total: number;
  /** The page's; undefined when the number was kept and nothing was looked for. */
  ids?: string[];
}

export interface FoundPage {
  order: MomentOrder;
  cursor: string | undefined;
  limit: number;
}

/** As `countRows`, for what takes long to find: looks once for both the number and the page, and not at all while a large number is kept. */
export async function findRows(ctx: Ctx, table: PgTable, condition: SQL | undefined, { order, cursor, limit }: FoundPage, of: unknown): Promise<Found> {
  const many = await kept<number>(countOf(of));
  if (many !== undefined) return { total: many };
  const found = ctx.db.$with("found").as(ctx.db.select({ id: order.id, moment: order.moment }).from(table).where(condition));
  const foundOrder = { ...order, id: found.id, moment: found.moment };
  const page = ctx.db
    .select({ id: sql`${found.id}::text` })
    .from(found)
    .where(afterCursor(foundOrder, cursor))
    .orderBy(...orderBy(foundOrder))
    .limit(limit);
  const start = performance.now();
  const [row] = await ctx.db.with(found).select({ total: sql<number>`count(*)::int`, ids: sql<string[]>`array${page}` }).from(found);
  const { total, ids } = row ?? { total: 0, ids: [] };
  if (!isFew(total)) keep(countOf(of), total, performance.now() - start);
  return { total, ids };
}
