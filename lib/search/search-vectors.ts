import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { documentKey } from "./found-document";
import { teachingArticle, teachingTicket } from "./teaching-scope";
import type { VectorSpace } from "./vector-space";

/** Chunks asked for; several may belong to one document. */
const CANDIDATES = 60;

/** Chunks of a long question that are searched with; its beginning says what it is about. */
const QUERY_CHUNKS = 3;

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  similarity: number;
}

/**
 * The cosine of each teaching document that is near one of the query's chunks, by document key; a document is as near
 * as its nearest chunk. Exact over what HNSW proposes, with iterative scans so that filters do not empty the list.
 */
export async function searchVectors(
  ctx: Ctx,
  { space, vectors, asking }: { space: VectorSpace; vectors: readonly Float32Array[]; asking: string | null },
): Promise<Map<string, number>> {
  const similarities = new Map<string, number>();
  const [type, spaceId] = [sql.raw(`vector(${space.dimensions})`), sql.raw(String(space.id))];
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`set local hnsw.iterative_scan = 'relaxed_order'`);
    await ctx.db.execute(sql`set local hnsw.ef_search = ${sql.raw(String(CANDIDATES))}`);
    for (const vector of vectors.slice(0, QUERY_CHUNKS)) {
      const query = sql`${`[${vector.join(",")}]`}::${type}`;
      const rows = await ctx.db.execute<Row>(sql`
        select case when c.ticket_id is null then 'article' else 'ticket' end as type,
          coalesce(c.ticket_id, c.article_id)::text as id, 1 - (c.embedding::${type} <=> ${query}) as similarity
        from chunks c left join tickets t on t.id = c.ticket_id left join articles a on a.id = c.article_id
        where c.space_id = ${spaceId} and ((${teachingTicket(asking)}) or (${teachingArticle()}))
        order by c.embedding::${type} <=> ${query} limit ${CANDIDATES}`);
      for (const row of rows) {
        const key = documentKey(row);
        similarities.set(key, Math.max(similarities.get(key) ?? -1, Number(row.similarity)));
      }
    }
  });
  return similarities;
}
