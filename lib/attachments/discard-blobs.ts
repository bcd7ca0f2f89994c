import { and, inArray, isNull } from "drizzle-orm";
import { blobs } from "@/db/schema/attachments";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";

/** Drops those of an upload's blobs that nothing has claimed. What is left when that fails is swept later. */
export async function discardBlobs(ctx: Ctx, blobIds: readonly string[]): Promise<void> {
  authorize(ctx.actor, "attachment.add");
  if (blobIds.length === 0) return;
  try {
    await ctx.db.delete(blobs).where(and(inArray(blobs.id, [...blobIds]), isNull(blobs.hash)));
  } catch (error) {
    logger().warn({ err: error }, "the rest of an upload is left to the sweep");
  }
}
