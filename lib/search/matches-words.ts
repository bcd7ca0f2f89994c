import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { everyWordQuery } from "./ts-query";

/** Rows that hold every word a person typed; undefined when none was typed, nothing when none can be looked for. */
export function matchesWords(column: PgColumn, typed: string): SQL | undefined {
  if (typed.trim() === "") return undefined;
  const words = everyWordQuery(typed);
  return words === "" ? sql`false` : sql`${column} @@ ${words}::tsquery`;
}
