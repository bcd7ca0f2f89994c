import { sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey } from "./found-document";
import type { QueryTerm } from "./query-terms";
import { teachingArticle, teachingTicket } from "./teaching-scope";

export interface WordMatch {
  key: string;
  language: Locale;
  /** Sum of the weights of the query's words that the document holds. */
  weight: number;
}

const CANDIDATES = 200;

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  language: Locale;
  weight: number;
}

/** The teaching documents that hold any of the words, those with the weightiest words first. */
export async function searchWords(ctx: Ctx, { terms, asking }: { terms: readonly QueryTerm[]; asking: string | null }): Promise<WordMatch[]> {
  if (terms.length === 0) return [];
  const words = sql.param(terms.map(({ term }) => term));
  const weights = sql.param(terms.map(({ weight }) => String(weight)));
  const rows = await ctx.db.execute<Row>(sql`
    with terms as (select quote_literal(term)::tsquery as query, weight from unnest(${words}::text[], ${weights}::float8[]) as w(term, weight)),
      anything as (select string_agg(query::text, ' | ')::tsquery as query from terms),
      found as (
        select 'ticket' as type, t.id, t.language, t.search from tickets t, anything where t.search @@ anything.query and ${teachingTicket(asking)}
        union all
        select 'article', a.id, a.language, a.search from articles a, anything where a.search @@ anything.query and ${teachingArticle()})
    select type, found.id::text as id, language, sum(terms.weight) as weight
    from found join terms on found.search @@ terms.query
    group by type, found.id, language order by weight desc, type, found.id limit ${CANDIDATES}`);
  return rows.map((row) => ({ key: documentKey(row), language: row.language, weight: Number(row.weight) }));
}
