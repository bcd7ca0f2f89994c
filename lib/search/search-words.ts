import { sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Locale } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import type { DocumentScope } from "./document-scope";
import { documentKey } from "./found-document";
import type { QueryTerm } from "./query-terms";

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

/** The documents of the scope that hold any of the words, those with the weightiest words first. */
export async function searchWords(ctx: Ctx, { terms, scope }: { terms: readonly QueryTerm[]; scope: DocumentScope }): Promise<WordMatch[]> {
  if (terms.length === 0) return [];
  const queries = sql.param(terms.map(({ query }) => query));
  const weights = sql.param(terms.map(({ weight }) => String(weight)));
  const rows = await ctx.db.execute<Row>(sql`
    with terms as (select query::tsquery, weight from unnest(${queries}::text[], ${weights}::float8[]) as w(query, weight)),
      anything as (select string_agg(query::text, ' | ')::tsquery as query from terms),
      found as (
        select 'ticket' as type, tickets.id, tickets.language, tickets.search from tickets, anything where ${tickets.search} @@ anything.query and ${scope.ticket}
        union all
        select 'article', articles.id, articles.language, articles.search from articles, anything where ${articles.search} @@ anything.query and ${scope.article})
    select type, found.id::text as id, language, sum(terms.weight) as weight
    from found join terms on found.search @@ terms.query
    group by type, found.id, language order by weight desc, type, found.id limit ${CANDIDATES}`);
  return rows.map((row) => ({ key: documentKey(row), language: row.language, weight: Number(row.weight) }));
}
