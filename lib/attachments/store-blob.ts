import { createHash } from "node:crypto";
import { blobChunks } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { watchMediaType } from "./media-type";

/** Bytes of a row; what an upload keeps in memory is about as much. */
export const CHUNK_BYTES = 262_144;

export interface StoredBytes {
  /** SHA-256, hexadecimal. */
  hash: string;
  size: number;
  mediaType: string;
}

async function* limited(source: AsyncIterable<Uint8Array>, maximum: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of source) {
    size += part.byteLength;
    if (size > maximum) throw new DomainError("too_large", "file_too_large", { maximum });
    yield part;
  }
}

/** The same bytes in pieces of `CHUNK_BYTES`, the last one shorter. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    parts.push(part);
    size += part.byteLength;
    if (size < CHUNK_BYTES) continue;
    let bytes = Buffer.concat(parts);
    for (; bytes.length >= CHUNK_BYTES; bytes = bytes.subarray(CHUNK_BYTES)) yield bytes.subarray(0, CHUNK_BYTES);
    parts = [bytes];
    size = bytes.length;
  }
  if (size > 0) yield Buffer.concat(parts);
}

/**
 * Writes the bytes of a blob as they come, a statement a chunk and no transaction: on the embedded database one would
 * block everyone for as long as the sender takes. Throws too_large as soon as there are more than `maximum`.
 */
export async function storeBlob(ctx: Ctx, blobId: string, source: AsyncIterable<Uint8Array>, maximum: number): Promise<StoredBytes> {
  const hash = createHash("sha256");
  const type = watchMediaType();
  let size = 0;
  let position = 0;
  for await (const data of inChunks(limited(source, maximum))) {
    await ctx.db.insert(blobChunks).values({ blobId, position, data });
    hash.update(data);
    type.see(data);
    size += data.length;
    position += 1;
  }
  return { hash: hash.digest("hex"), size, mediaType: type.mediaType() };
}
