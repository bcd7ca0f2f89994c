import { and, asc, eq, lt, ne, sql } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { findTargetSpace } from "./vector-space";

/** So long the new vectors have to have served: whoever finds them worse can go back without waiting. */
const KEPT_MS = 86_400_000;

const BATCH = 500;

async function deleteChunks({ db }: Ctx, spaceId: number, signal: AbortSignal | undefined): Promise<boolean> {
  for (;;) {
    if (signal?.aborted) return false;
    const deleted = await db.execute(sql`delete from chunks where id in (select id from chunks where space_id = ${spaceId} limit ${BATCH}) returning 1`);
    if (deleted.length < BATCH) return true;
  }
}

async function dropIndex({ db }: Ctx, spaceId: number): Promise<void> {
  try {
    await db.execute(sql`drop index if exists ${sql.identifier(`chunks_space_${spaceId}_idx`)}`);
  } catch (error) {
    logger().warn({ err: error, space: spaceId }, "the index of vectors that are gone stays: it is the owner's to drop");
  }
}

/** Deletes the vectors that served before those of the desk's model did, a day after; not those that are being made. */
export async function dropFormerSpaces(ctx: Ctx, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
  authorize(ctx.actor, "desk.sweep");
  const target = await findTargetSpace(ctx, env().EMBEDDING_MODEL);
  if (!target?.completedAt || ctx.now().getTime() - target.completedAt.getTime() < KEPT_MS) return;
  const former = await ctx.db.select().from(vectorSpaces).where(and(ne(vectorSpaces.id, target.id), lt(vectorSpaces.createdAt, target.completedAt))).orderBy(asc(vectorSpaces.id));
  for (const { id, model, chunking } of former) {
    if (!(await deleteChunks(ctx, id, signal))) return;
    await dropIndex(ctx, id);
    await ctx.db.delete(vectorSpaces).where(eq(vectorSpaces.id, id));
    logger().info({ model, chunking }, "the vectors of before are gone");
  }
}
