import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey } from "./found-document";
import type { DocumentScope } from "./document-scope";
import type { VectorSpace } from "./vector-space";

/** Chunks asked for; several may belong to one document. */
const CANDIDATES = 60;

/** How widely HNSW looks; with 200,000 chunks it then finds 99 in 100 of the three nearest documents, see docs/performance.md. */
const LOOKED_AT = 240;

/** Chunks of a long question that are searched with; its beginning says what it is about. */
const QUERY_CHUNKS = 3;

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  similarity: number;
}

/**
 * The chunks nearest to a vector in the scope. HNSW is told how to scan in the statement itself: the settings are made before
 * the scan begins, since its limit comes from them, and end with the statement.
 */
function nearestChunks(space: VectorSpace, vector: Float32Array, scope: DocumentScope): SQL {
  const type = sql.raw(`vector(${space.dimensions})`);
  const query = sql`${`[${vector.join(",")}]`}::${type}`;
  return sql`
    select found.* from
      (select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', ${String(LOOKED_AT)}, true)::int as width) scan,
      lateral (
        select case when c.ticket_id is null then 'article' else 'ticket' end as type,
          coalesce(c.ticket_id, c.article_id)::text as id, 1 - (c.embedding::${type} <=> ${query}) as similarity
        from chunks c left join tickets on tickets.id = c.ticket_id left join articles on articles.id = c.article_id
        where c.space_id = ${sql.raw(String(space.id))}
          and (c.ticket_id is not null and (${scope.ticket}) or c.article_id is not null and (${scope.article}))
        order by c.embedding::${type} <=> ${query} limit least(${CANDIDATES}, scan.width)) found`;
}

/**
 * The cosine of each document of the scope that is near one of the query's chunks, by document key; a document is as near
 * as its nearest chunk. Exact over what HNSW proposes, with iterative scans so that filters do not empty the list.
 */
export async function searchVectors(
  ctx: Ctx,
  { space, vectors, scope }: { space: VectorSpace; vectors: readonly Float32Array[]; scope: DocumentScope },
): Promise<Map<string, number>> {
  const similarities = new Map<string, number>();
  for (const vector of vectors.slice(0, QUERY_CHUNKS)) {
    for (const row of await ctx.db.execute<Row>(nearestChunks(space, vector, scope))) {
      const key = documentKey(row);
      similarities.set(key, Math.max(similarities.get(key) ?? -1, Number(row.similarity)));
    }
  }
  return similarities;
}
