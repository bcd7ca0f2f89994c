import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import type { Identity } from "./identity";
import { QUOTING_TABLES, type QuotingTable, type Texts } from "./quoting-columns";
import { fromJson, keyOf, named, quotingRows } from "./quoting-rows";

async function rewrite(ctx: Ctx, { table, key, texts, words }: QuotingTable, row: Texts, identity: Identity): Promise<void> {
  const rest: Texts = Object.fromEntries(texts.map((column) => [column, identity.withoutIt(row[column])]));
  // Words of one text can meet those of the next.
  const after = words ? { ...rest, search_text: identity.withoutIt(words(rest)) } : rest;
  await ctx.db.execute(sql`update ${named(table)} set ${keyOf(texts)} = ${fromJson(table, texts, after)} where ${keyOf(key)} = ${fromJson(table, key, row)}`);
}

/** Replaces a person wherever free text names them. Returns the ids of the tickets and articles that did. */
export async function blankQuotes(ctx: Ctx, identity: Identity): Promise<{ tickets: string[]; articles: string[] }> {
  const touched = { tickets: [] as string[], articles: [] as string[] };
  for (const quoting of QUOTING_TABLES) {
    for await (const rows of quotingRows(ctx, quoting, identity)) {
      for (const row of rows) await rewrite(ctx, quoting, row, identity);
      if (quoting.table === "tickets" || quoting.table === "articles") touched[quoting.table].push(...rows.map(({ id }) => String(id)));
    }
  }
  return touched;
}
