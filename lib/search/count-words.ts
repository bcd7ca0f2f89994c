import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { type DocumentScope, scopeKey } from "./document-scope";
import { keptCounts, MANY_DOCUMENTS } from "./kept-counts";

/** Counting stops here in each kind of document, and the rest is estimated. */
const COUNTED = 200;

const KEPT_MS = 600_000;
const KEPT_WORDS = 50_000;

/** A rarer word is counted each time: the first document that holds it counts for much. */
const COMMON = 50;

interface Row extends Record<string, unknown> {
  query: string;
  documents: number;
}

export interface CountWordsInput {
  /** Each a tsquery. */
  queries: readonly string[];
  scope: DocumentScope;
  /** How many documents the scope has. */
  total: number;
}

/**
 * How many rows hold the words. They come in the order in which they are stored, so that the part of the table in which the
 * first of them stand says how many there are in all.
 */
const countIn = (table: PgTable, search: PgColumn, scope: SQL) => sql`
  (select case when count(*) < ${COUNTED} then count(*)
      else greatest(count(*), count(*) * (pg_relation_size(${getTableName(table)}::regclass) / current_setting('block_size')::bigint - min(block)) / (max(block) - min(block) + 1)) end
    from (select (ctid::text::point)[0]::bigint as block from ${table} where ${search} @@ query::tsquery and ${scope} limit ${COUNTED}) found)`;

/** How many documents of the scope each query finds, about; of a large desk, how many a common word's found some minutes ago. */
export async function countWords(ctx: Ctx, { queries, scope: { counted, ...asked }, total }: CountWordsInput): Promise<Map<string, number>> {
  const scope = counted ?? asked;
  const kept = keptCounts<number>(ctx.db, "word-counts", KEPT_WORDS);
  const [prefix, now] = [scopeKey(scope), ctx.now().getTime()];
  const counts = new Map<string, number>();
  for (const query of queries) {
    const known = kept.get(prefix + query, now);
    if (known !== undefined) counts.set(query, known);
  }
  const unknown = queries.filter((query) => !counts.has(query));
  if (unknown.length === 0) return counts;
  const rows = await ctx.db.execute<Row>(sql`
    select query, ${countIn(tickets, tickets.search, scope.ticket)} + ${countIn(articles, articles.search, scope.article)} as documents
    from unnest(${sql.param(unknown)}::text[]) as w(query)`);
  for (const row of rows) {
    const documents = Number(row.documents);
    counts.set(row.query, documents);
    if (total >= MANY_DOCUMENTS && documents >= COMMON) kept.set(prefix + row.query, documents, now + KEPT_MS);
  }
  return counts;
}
