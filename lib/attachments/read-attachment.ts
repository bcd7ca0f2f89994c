import { and, eq } from "drizzle-orm";
import { blobChunks, blobs } from "@/db/schema/attachments";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { toAttachment } from "./attachment-row";
import { findAttachment } from "./find-attachment";
import { isSafeInline } from "./media-type";
import { type Attachment, type ReadAttachmentInput, readAttachmentInput } from "./schema";

export interface ReadableFile extends Attachment {
  /** SHA-256, hexadecimal. */
  hash: string;
  /** May be shown in a page, and is asked for so; else it is to be saved. */
  isInline: boolean;
  /** The bytes, a chunk at a time as they are asked for. */
  bytes: AsyncIterable<Uint8Array>;
}

async function* chunksOf(ctx: Ctx, blobId: string, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0, sent = 0; sent < size; position++) {
    const [chunk] = await ctx.db.select({ data: blobChunks.data }).from(blobChunks).where(and(eq(blobChunks.blobId, blobId), eq(blobChunks.position, position)));
    // Removed while it was being read: the reader must not take half a file for a whole one.
    if (!chunk) throw new DomainError("not_found", "attachment_unknown");
    sent += chunk.data.length;
    yield chunk.data;
  }
}

/** A file with its bytes. Throws not_found. */
export async function readAttachment(ctx: Ctx, input: ReadAttachmentInput): Promise<ReadableFile> {
  authorize(ctx.actor, "attachment.read");
  const { inline, ...target } = parseInput(readAttachmentInput, input);
  const { blobId, ...row } = await findAttachment(ctx, target);
  const [blob] = await ctx.db.select({ hash: blobs.hash }).from(blobs).where(eq(blobs.id, blobId));
  if (!blob?.hash) throw new DomainError("not_found", "attachment_unknown");
  return { ...toAttachment(row), hash: blob.hash.toString("hex"), isInline: inline === "1" && isSafeInline(row.mediaType), bytes: chunksOf(ctx, blobId, row.size) };
}
