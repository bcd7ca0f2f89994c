import { eq, sql } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import { ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";

export interface VectorSpace {
  id: number;
  dimensions: number;
}

/** The widest vectors that pgvector's HNSW takes. */
const INDEXED_DIMENSIONS = 2_000;

async function addIndex(ctx: Ctx, { id, dimensions }: VectorSpace): Promise<void> {
  const [name, type, space] = [sql.identifier(`chunks_space_${id}_idx`), sql.raw(`vector(${dimensions})`), sql.raw(String(id))];
  try {
    await ctx.db.execute(sql`create index if not exists ${name} on chunks using hnsw ((embedding::${type}) vector_cosine_ops) where space_id = ${space}`);
  } catch (error) {
    logger().warn({ err: error, space: id }, "no index for this model's vectors: they are compared one by one until the owner adds it");
  }
}

/** The space of a model's vectors, if the model has made any. */
export async function findVectorSpace(ctx: Ctx, model: string): Promise<VectorSpace | undefined> {
  const [space] = await ctx.db.select().from(vectorSpaces).where(eq(vectorSpaces.model, model));
  return space;
}

/** The space of a model's vectors, made with its index at the model's first use. */
export async function vectorSpace(ctx: Ctx, model: string, dimensions: number): Promise<VectorSpace> {
  const known = await findVectorSpace(ctx, model);
  if (known && known.dimensions !== dimensions) throw new ModelError("malformed", `${model} made ${known.dimensions} dimensions before, and now ${dimensions}`);
  if (known) return known;
  await ctx.db.insert(vectorSpaces).values({ model, dimensions }).onConflictDoNothing();
  const made = await findVectorSpace(ctx, model);
  if (!made) throw new TypeError("the vector space was not stored");
  if (dimensions <= INDEXED_DIMENSIONS) await addIndex(ctx, made);
  return made;
}
