import { sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { candidateQueries, LOOKED_AT } from "./candidate-queries";
import type { DocumentScope } from "./document-scope";
import { documentKey } from "./found-document";
import type { QueryTerm } from "./query-terms";
import { fold } from "./segment";

export interface WordMatch {
  key: string;
  language: Locale;
  /**
   * Sum of the weights of the query's words that the document holds, each about once: more for one that it holds often or in
   * its title, less for one that it holds in another form or in a long text.
   */
  weight: number;
  /** The weight of the query's codes alone that it holds, each once. */
  codes: number;
}

const CANDIDATES = 200;

/** Measured with `npm run eval`, see docs/quality.md. */
const OTHER_FORM = 0.5;
const IN_TITLE = 0.3;
const LENGTH = 0.5;

/** What ts_rank divides by: a word that is held once would count 1, and more often at most this. */
const RANK_LIMIT = Math.PI ** 2 / 6;

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  language: Locale;
  title: string;
  weight: number;
  codes: number;
}

interface SearchWordsInput {
  terms: readonly QueryTerm[];
  scope: DocumentScope;
}

/**
 * Saturation and length as in BM25: ts_rank gives one word held n times the sum of 1/k² for k to n, over its limit. What matches
 * is fetched only as far as it is looked at, and by the index of words: a limit in the same query would tempt the planner
 * to read on until it has found so many.
 */
async function find(ctx: Ctx, { terms, scope }: SearchWordsInput, candidates: string): Promise<Row[]> {
  const columns = {
    queries: terms.map(({ query }) => query),
    forms: terms.map(({ query, forms }) => forms ?? query),
    weights: terms.map(({ weight }) => String(weight)),
    codes: terms.map(({ weight, isCode }) => String(isCode ? weight : 0)),
  };
  return ctx.db.execute<Row>(sql`
    with terms as materialized (
        select query::tsquery, forms::tsquery, weight, code
        from unnest(${sql.param(columns.queries)}::text[], ${sql.param(columns.forms)}::text[], ${sql.param(columns.weights)}::float8[], ${sql.param(columns.codes)}::float8[]) as w(query, forms, weight, code)),
      matching_tickets as materialized (select 'ticket' as type, id, language, title, search || '' as search from tickets where ${tickets.search} @@ ${candidates}::tsquery and ${scope.ticket}),
      matching_articles as materialized (select 'article', id, language, title, search || '' from articles where ${articles.search} @@ ${candidates}::tsquery and ${scope.article}),
      found as materialized ((select * from matching_tickets limit ${LOOKED_AT}) union all (select * from matching_articles limit ${LOOKED_AT})),
      usual as materialized (select avg(length(search)) as length from found)
    select type, id::text, language, title,
      (select sum(terms.weight * coalesce(nullif(ts_rank('{1,1,1,1}', found.search, terms.query), 0) * ${RANK_LIMIT}::float8, ${OTHER_FORM}::float8))
        from terms where found.search @@ terms.forms) / sqrt(1 - ${LENGTH}::float8 + ${LENGTH}::float8 * length(search) / usual.length) as weight,
      (select coalesce(sum(terms.code), 0) from terms where found.search @@ terms.query) as codes
    from found, usual
    order by weight desc nulls last, type, id limit ${CANDIDATES}`);
}

const HAN = /\p{Script=Han}/u;
/** A shorter stem is in the middle of other words. */
const STEM = 4;

/** Whether a title holds a word in any of its forms. */
function holds(title: string): (term: QueryTerm) => boolean {
  const folded = fold(title);
  const words = new Set(folded.split(/[^\p{L}\p{N}]+/u));
  return ({ stem }) => words.has(stem) || ((stem.length >= STEM || HAN.test(stem)) && folded.includes(stem));
}

/** The documents of the scope that hold any of the words, those with the weightiest words first. */
export async function searchWords(ctx: Ctx, { terms, scope }: SearchWordsInput): Promise<WordMatch[]> {
  let rows: Row[] = [];
  for (const candidates of candidateQueries(terms)) {
    rows = await find(ctx, { terms, scope }, candidates);
    if (rows.length > 0) break;
  }
  return rows
    .map((row) => {
      const inTitle = terms.filter(holds(row.title)).reduce((sum, { weight }) => sum + weight, 0);
      return { key: documentKey(row), language: row.language, weight: Number(row.weight) + IN_TITLE * inTitle, codes: Number(row.codes) };
    })
    .sort((a, b) => b.weight - a.weight || a.key.localeCompare(b.key));
}
