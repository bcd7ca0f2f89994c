import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey } from "./found-document";
import { idsOf } from "./load-documents";
import type { VectorSpace } from "./vector-space";

/** How near a document is to a question, as cosines. */
export interface Nearness {
  /** Of its nearest passage. */
  nearest: number;
  /** Of report and resolution, each by its nearest passage, on average; what has one part alone is as near as that. */
  parts: number;
  /** Of its passage that is nearest to the whole text, where the question's first vector leans to a title; else as `nearest`. */
  whole: number;
}

export interface MeasurePartsInput {
  space: VectorSpace;
  /** Of the question's chunks. */
  vectors: readonly Float32Array[];
  whole?: Float32Array | undefined;
  keys: readonly string[];
}

interface Row extends Record<string, unknown> {
  type: "ticket" | "article";
  id: string;
  similarity: number;
  whole: number | null;
}

/** Chunks of a long question that are measured; its beginning says what it is about. */
const QUERY_CHUNKS = 3;

const idParameter = (keys: readonly string[], type: "ticket" | "article"): SQL => sql`${sql.param(idsOf(keys, type))}::bigint[]`;

function nearnessOf(parts: readonly Row[]): Nearness {
  const similarities = parts.map(({ similarity }) => Number(similarity));
  const nearest = Math.max(...similarities);
  const wholes = parts.flatMap(({ whole }) => (whole === null ? [] : [Number(whole)]));
  return { nearest, parts: similarities.reduce((sum, similarity) => sum + similarity, 0) / parts.length, whole: wholes.length > 0 ? Math.max(...wholes) : nearest };
}

/** How near given documents are, part by part, by key; those without vectors are left out. */
export async function measureParts(ctx: Ctx, { space, vectors, whole, keys }: MeasurePartsInput): Promise<Map<string, Nearness>> {
  const asked = vectors.slice(0, QUERY_CHUNKS);
  if (keys.length === 0 || asked.length === 0) return new Map();
  const type = sql.raw(`vector(${space.dimensions})`);
  const cosine = (vector: Float32Array) => sql`1 - (c.embedding::${type} <=> ${`[${vector.join(",")}]`}::${type})`;
  const rows = await ctx.db.execute<Row>(sql`
    select case when c.ticket_id is null then 'article' else 'ticket' end as type, coalesce(c.ticket_id, c.article_id)::text as id,
      max(greatest(${sql.join(asked.map(cosine), sql`, `)})) as similarity, ${whole ? sql`max(${cosine(whole)})` : sql`null`} as whole
    from chunks c
    where c.space_id = ${space.id} and (c.ticket_id = any(${idParameter(keys, "ticket")}) or c.article_id = any(${idParameter(keys, "article")}))
    group by c.ticket_id, c.article_id, c.part`);
  return new Map([...Map.groupBy(rows, documentKey)].map(([key, parts]) => [key, nearnessOf(parts)]));
}
