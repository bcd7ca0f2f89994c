import { sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { type DocumentScope, scopeKey } from "./document-scope";
import { keptCounts, MANY_DOCUMENTS } from "./kept-counts";

export type DocumentCounts = ReadonlyMap<Locale, number>;

interface Row extends Record<string, unknown> {
  language: Locale;
  documents: number;
}

const KEPT_MS = 60_000;
const KEPT_SCOPES = 200;

async function count(ctx: Ctx, scope: DocumentScope): Promise<DocumentCounts> {
  const rows = await ctx.db.execute<Row>(sql`
    select language, count(*) as documents
    from (select ${tickets.language} from tickets where ${scope.ticket} union all select ${articles.language} from articles where ${scope.article}) looked_at
    group by language`);
  return new Map(rows.map((row) => [row.language, Number(row.documents)]));
}

/** How many documents of the scope there are in each language; of a large desk, how many there were a minute ago at most. */
export async function countDocuments(ctx: Ctx, { counted, ...asked }: DocumentScope): Promise<DocumentCounts> {
  const scope = counted ?? asked;
  const kept = keptCounts<DocumentCounts>(ctx.db, "document-counts", KEPT_SCOPES);
  const [key, now] = [scopeKey(scope), ctx.now().getTime()];
  const known = kept.get(key, now);
  if (known) return known;
  const counts = await count(ctx, scope);
  if ([...counts.values()].reduce((sum, documents) => sum + documents, 0) >= MANY_DOCUMENTS) kept.set(key, counts, now + KEPT_MS);
  return counts;
}
