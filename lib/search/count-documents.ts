import { sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { teachingArticle, teachingTicket } from "./teaching-scope";

export type DocumentCounts = ReadonlyMap<Locale, number>;

interface Row extends Record<string, unknown> {
  language: Locale;
  documents: number;
}

/** How many teaching documents there are in each language. */
export async function countDocuments(ctx: Ctx): Promise<DocumentCounts> {
  const rows = await ctx.db.execute<Row>(sql`
    select language, count(*) as documents
    from (select t.language from tickets t where ${teachingTicket(null)} union all select a.language from articles a where ${teachingArticle()}) taught
    group by language`);
  return new Map(rows.map((row) => [row.language, Number(row.documents)]));
}
