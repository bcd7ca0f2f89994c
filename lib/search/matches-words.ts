import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { everyWordQuery } from "./ts-query";

/**
 * Rows that hold every word a person typed; undefined when none was typed, nothing when none can be looked for.
 * @param areCommon whether many rows are known to hold them: a page is then found sooner row by row in its order, for which
 *   the planner must not see the index of words, as it thinks most words rare together with other conditions
 */
export function matchesWords(column: PgColumn, typed: string, areCommon = false): SQL | undefined {
  if (typed.trim() === "") return undefined;
  const words = everyWordQuery(typed);
  if (words === "") return sql`false`;
  return areCommon ? sql`ts_match_vq(${column}, ${words}::tsquery)` : sql`${column} @@ ${words}::tsquery`;
}
