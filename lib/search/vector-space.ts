import { sql } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import { ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { chooseSpace, type KnownSpace, type TargetSpace } from "./choose-space";
import { CHUNKING_VERSION } from "./document-text";
import { listSpaces } from "./list-spaces";
import { missingDocuments } from "./missing-documents";

export interface VectorSpace {
  id: number;
  dimensions: number;
}

/** The id of none. */
const NO_SPACE = 0;

const targetOf = (model: string): TargetSpace => ({ model, chunking: CHUNKING_VERSION });

/** The widest vectors that pgvector's HNSW takes. */
const INDEXED_DIMENSIONS = 2_000;

/** Denser than pgvector's defaults, with which one in six of the three nearest documents is missed among 200,000 chunks. */
const INDEX = sql.raw("m = 24, ef_construction = 200");

async function addIndex(ctx: Ctx, { id, dimensions }: VectorSpace): Promise<void> {
  const [name, type, space] = [sql.identifier(`chunks_space_${id}_idx`), sql.raw(`vector(${dimensions})`), sql.raw(String(id))];
  try {
    await ctx.db.execute(sql`create index if not exists ${name} on chunks using hnsw ((embedding::${type}) vector_cosine_ops) with (${INDEX}) where space_id = ${space}`);
  } catch (error) {
    logger().warn({ err: error, space: id }, "no index for this model's vectors: they are compared one by one until the owner adds it");
  }
}

/** Where a model's vectors are searched: as they are cut now once all are, till then as they were cut before; undefined where it has made none. */
export async function findVectorSpace(ctx: Ctx, model: string): Promise<VectorSpace | undefined> {
  return chooseSpace(await listSpaces(ctx), targetOf(model), (other) => other === model);
}

/** Where a model's vectors are written to. */
export async function findTargetSpace(ctx: Ctx, model: string): Promise<KnownSpace | undefined> {
  return (await listSpaces(ctx)).find((space) => space.model === model && space.chunking === CHUNKING_VERSION);
}

/** Where a model's vectors are written to, made with its index at the first use; complete at once where there is nothing to embed. */
export async function vectorSpace(ctx: Ctx, model: string, dimensions: number): Promise<KnownSpace> {
  const known = await findTargetSpace(ctx, model);
  if (known && known.dimensions !== dimensions) throw new ModelError("malformed", `${model} made ${known.dimensions} dimensions before, and now ${dimensions}`);
  if (known) return known;
  const isComplete = (await missingDocuments(ctx, NO_SPACE, undefined, 1)).length === 0;
  await ctx.db.insert(vectorSpaces).values({ ...targetOf(model), dimensions, createdAt: ctx.now(), completedAt: isComplete ? ctx.now() : null }).onConflictDoNothing();
  const made = await findTargetSpace(ctx, model);
  if (!made) throw new TypeError("the vector space was not stored");
  if (dimensions <= INDEXED_DIMENSIONS) await addIndex(ctx, made);
  return made;
}
