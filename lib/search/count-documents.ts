import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { perProcess } from "@/lib/core/per-process";
import type { DocumentScope } from "./document-scope";

export type DocumentCounts = ReadonlyMap<Locale, number>;

interface Row extends Record<string, unknown> {
  language: Locale;
  documents: number;
}

interface Kept {
  counts: DocumentCounts;
  until: number;
}

/** From so many documents on, counting costs more than what it is for: how rare a word is hardly changes in a minute. */
const MANY = 5_000;
const KEPT_MS = 60_000;
const KEPT_SCOPES = 200;

const dialect = new PgDialect();

function keptOf(db: Database): Map<string, Kept> {
  const all = perProcess("document-counts", () => new WeakMap<Database, Map<string, Kept>>());
  const kept = all.get(db) ?? new Map<string, Kept>();
  all.set(db, kept);
  return kept;
}

async function count(ctx: Ctx, query: SQL): Promise<DocumentCounts> {
  const rows = await ctx.db.execute<Row>(query);
  return new Map(rows.map((row) => [row.language, Number(row.documents)]));
}

/** How many documents of the scope there are in each language; of a large desk, how many there were a minute ago at most. */
export async function countDocuments(ctx: Ctx, scope: DocumentScope): Promise<DocumentCounts> {
  const query = sql`
    select language, count(*) as documents
    from (select ${tickets.language} from tickets where ${scope.ticket} union all select ${articles.language} from articles where ${scope.article}) looked_at
    group by language`;
  const kept = keptOf(ctx.db);
  const { sql: text, params } = dialect.sqlToQuery(query);
  const key = JSON.stringify([text, params]);
  const now = ctx.now().getTime();
  const known = kept.get(key);
  if (known && known.until > now) return known.counts;
  const counts = await count(ctx, query);
  kept.delete(key);
  if ([...counts.values()].reduce((sum, documents) => sum + documents, 0) >= MANY) kept.set(key, { counts, until: now + KEPT_MS });
  const [oldest] = kept.size > KEPT_SCOPES ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  return counts;
}
