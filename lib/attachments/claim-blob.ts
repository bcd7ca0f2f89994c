import { and, eq, isNull } from "drizzle-orm";
import { blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { lockHash } from "./hash-lock";

export interface Finished {
  blobId: string;
  hash: string;
  size: number;
}

/** Gives a finished blob its hash, or answers the blob that has these bytes already; `blobId` is then left over. */
export async function claimBlob(ctx: Ctx, { blobId, hash, size }: Finished): Promise<string> {
  await lockHash(ctx, hash);
  const named = Buffer.from(hash, "hex");
  const [same] = await ctx.db.select({ id: blobs.id }).from(blobs).where(eq(blobs.hash, named));
  if (same) return same.id;
  const [claimed] = await ctx.db
    .update(blobs)
    .set({ hash: named, size })
    .where(and(eq(blobs.id, blobId), isNull(blobs.hash)))
    .returning({ id: blobs.id });
  if (!claimed) throw new DomainError("unavailable", "unavailable");
  return claimed.id;
}
