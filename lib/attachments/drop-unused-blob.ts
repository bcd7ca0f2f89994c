import { and, eq, notExists, sql } from "drizzle-orm";
import { attachments, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { lockHash } from "./hash-lock";

/** Drops a blob's bytes if no attachment refers to them any more, in the caller's transaction. */
export async function dropUnusedBlob(ctx: Ctx, blobId: string): Promise<void> {
  const [blob] = await ctx.db.select({ hash: blobs.hash }).from(blobs).where(eq(blobs.id, blobId));
  if (!blob?.hash) return;
  await lockHash(ctx, blob.hash.toString("hex"));
  const users = ctx.db.select({ one: sql`1` }).from(attachments).where(eq(attachments.blobId, blobId));
  await ctx.db.delete(blobs).where(and(eq(blobs.id, blobId), notExists(users)));
}
