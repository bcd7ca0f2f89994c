import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import type { Page } from "@/lib/core/field";

/** A filter's condition, when the filter is given. */
export const when = <Value>(value: Value | undefined, condition: (value: Value) => SQL | undefined): SQL | undefined =>
  value === undefined ? undefined : condition(value);

/** Rows with one of these ids, as one parameter: a thousand of them are slow to read. */
export const among = (id: PgColumn, ids: readonly string[]): SQL => sql`${id} = any(${`{${ids.join(",")}}`}::bigint[])`;

/** A total order by a moment, then the id, both in one direction. */
export interface MomentOrder {
  moment: PgColumn;
  id: PgColumn;
  descending: boolean;
}

/**
 * Nulls stand where the indexes have them, or the database would sort every row; there are none. Few rows are sorted all the
 * same: the planner thinks every word common, and would walk the order's index through the whole table for a rare one.
 */
export function orderBy({ moment, id, descending }: MomentOrder, isFew = false): SQL[] {
  const direction = sql.raw(descending ? "desc nulls last" : "asc nulls first");
  return [sql`${isFew ? sql`(${moment} + interval '0')` : moment} ${direction}`, sql`${id} ${direction}`];
}

/** The rows after a cursor; rows that arrive meanwhile neither shift nor repeat any. */
export function afterCursor({ moment, id, descending }: MomentOrder, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const isText = id.getSQLType() === "text";
  const last = decodeCursor(cursor, isText);
  const sign = sql.raw(descending ? "<" : ">");
  return sql`(${moment}, ${id}) ${sign} (${last.moment.toISOString()}::timestamptz, ${last.id}::${sql.raw(isText ? "text" : "bigint")})`;
}

/** Cuts `rows`, read with one more than `limit`, into a page. */
export function pageOf<Row extends { id: string }>(rows: Row[], limit: number, total: number, momentOf: (row: Row) => Date): Page<Row> {
  const results = rows.slice(0, limit);
  const last = results.at(-1);
  return { results, total, nextCursor: rows.length > limit && last ? encodeCursor(momentOf(last), last.id) : null };
}
