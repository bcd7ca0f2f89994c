import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey } from "./found-document";
import type { VectorSpace } from "./vector-space";

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  similarity: number;
}

const idsOf = (keys: readonly string[], type: string) =>
  sql.param(keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1)));

/** The cosine of given documents to a vector, by key: for those that words found and the index did not propose. */
export async function measureSimilarity(
  ctx: Ctx,
  { space, vector, keys }: { space: VectorSpace; vector: Float32Array; keys: readonly string[] },
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const type = sql.raw(`vector(${space.dimensions})`);
  const rows = await ctx.db.execute<Row>(sql`
    select case when c.ticket_id is null then 'article' else 'ticket' end as type, coalesce(c.ticket_id, c.article_id)::text as id,
      max(1 - (c.embedding::${type} <=> ${`[${vector.join(",")}]`}::${type})) as similarity
    from chunks c
    where c.space_id = ${space.id}
      and (c.ticket_id = any(${idsOf(keys, "ticket")}::bigint[]) or c.article_id = any(${idsOf(keys, "article")}::bigint[]))
    group by c.ticket_id, c.article_id`);
  return new Map(rows.map((row) => [documentKey(row), Number(row.similarity)]));
}
