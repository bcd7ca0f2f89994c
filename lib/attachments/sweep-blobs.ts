import { and, asc, eq, gt, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import { attachments, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { dropUnusedBlob } from "./drop-unused-blob";

const HOUR_MS = 3_600_000;
const BATCH = 100;

/** Drops what uploads left unfinished an hour ago, and bytes that no attachment refers to. Each blob by itself: one may be large. */
export async function sweepBlobs(ctx: Ctx): Promise<void> {
  const isLeftOver = and(isNull(blobs.hash), lt(blobs.createdAt, new Date(ctx.now().getTime() - HOUR_MS)));
  const users = ctx.db.select({ one: sql`1` }).from(attachments).where(eq(attachments.blobId, blobs.id));
  const isUnused = and(isNotNull(blobs.hash), notExists(users));
  for (let after: string | undefined = "0"; after !== undefined; ) {
    const found: { id: string; hash: Buffer | null }[] = await ctx.db
      .select({ id: blobs.id, hash: blobs.hash })
      .from(blobs)
      .where(and(gt(blobs.id, after), sql`(${isLeftOver} or ${isUnused})`))
      .orderBy(asc(blobs.id))
      .limit(BATCH);
    for (const { id, hash } of found) {
      if (hash) await inTransaction(ctx, (ctx) => dropUnusedBlob(ctx, id));
      else await ctx.db.delete(blobs).where(and(eq(blobs.id, id), isLeftOver));
    }
    after = found.length < BATCH ? undefined : found.at(-1)?.id;
  }
}
