import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { attachments, blobs } from "@/db/schema/attachments";
import { dropUnusedBlob } from "@/lib/attachments/drop-unused-blob";
import type { Ctx } from "@/lib/core/ctx";

/** Removes what a person uploaded; bytes that somebody else uploaded too stay theirs. */
export async function removeFiles(ctx: Ctx, employeeId: string): Promise<void> {
  const own = and(eq(attachments.uploadedByType, "person"), eq(attachments.uploadedBy, employeeId), isNotNull(attachments.blobId));
  const files = await ctx.db.select({ id: attachments.id, blobId: attachments.blobId }).from(attachments).where(own);
  if (files.length === 0) return;
  const blobIds = [...new Set(files.flatMap(({ blobId }) => blobId ?? []))];
  const byHash = await ctx.db.select({ id: blobs.id }).from(blobs).where(inArray(blobs.id, blobIds)).orderBy(asc(blobs.hash));
  await ctx.db.update(attachments).set({ blobId: null, removedAt: ctx.now() }).where(own);
  for (const { id } of byHash) await dropUnusedBlob(ctx, id);
}
