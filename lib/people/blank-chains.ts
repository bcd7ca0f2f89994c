import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { Identity } from "./identity";
import { quotingRows } from "./quoting-rows";

/** Rows of the append-only tables, by their ids, oldest first. */
export interface ChainedRows {
  history: string[];
  audit: string[];
}

const BATCH = 5_000;

async function idsOf(ctx: Ctx, table: string, texts: readonly string[], identity: Identity): Promise<string[]> {
  const ids: string[] = [];
  for await (const rows of quotingRows(ctx, { table, key: ["id"], texts }, identity)) ids.push(...rows.map(({ id }) => String(id)));
  return ids;
}

/** The rows of history and audit whose values name the person. */
export async function findChained(ctx: Ctx, identity: Identity): Promise<ChainedRows> {
  return {
    history: await idsOf(ctx, "ticket_history", ["old_value", "new_value", "comment"], identity),
    audit: await idsOf(ctx, "admin_audit", ["details"], identity),
  };
}

/** Blanks their values through the one door that the database has for it; places, macs and all else stay. */
export async function blankChained(ctx: Ctx, erasureId: string, { history, audit }: ChainedRows): Promise<void> {
  for (const [door, ids] of [["erase_history", history], ["erase_audit", audit]] as const) {
    for (let from = 0; from < ids.length; from += BATCH) {
      await ctx.db.execute(sql`select ${sql.identifier(door)}(${erasureId}::bigint, ${sql.param(ids.slice(from, from + BATCH))}::bigint[])`);
    }
  }
}
