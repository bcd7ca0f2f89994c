import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { blobChunks, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { inPieces } from "@/tests/support/files";
import { CHUNK_BYTES, storeBlob } from "./store-blob";

const MEGABYTE = 1_048_576;

async function newBlob(ctx: Ctx): Promise<string> {
  const [blob] = await ctx.db.insert(blobs).values({}).returning({ id: blobs.id });
  return blob?.id ?? "";
}

const chunksOf = (ctx: Ctx, blobId: string) => ctx.db.select({ data: blobChunks.data }).from(blobChunks).where(eq(blobChunks.blobId, blobId)).orderBy(asc(blobChunks.position));

test.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7])("%d bytes are kept in chunks, whatever pieces they come in, under their hash", (size) =>
  withRollback(async (ctx) => {
    const bytes = Buffer.alloc(size, "0123456789abcdef!");
    for (const piece of [60_000, 1_000_000]) {
      const blobId = await newBlob(ctx);
      const stored = await storeBlob(ctx, blobId, inPieces(bytes, piece), MEGABYTE);
      const chunks = await chunksOf(ctx, blobId);
      expect(stored).toEqual({ hash: createHash("sha256").update(bytes).digest("hex"), size, mediaType: "text/plain" });
      expect(chunks.slice(0, -1).every(({ data }) => data.length === CHUNK_BYTES)).toBe(true);
      expect(Buffer.concat(chunks.map(({ data }) => data)).equals(bytes)).toBe(true);
    }
  }),
);

test("30 MB never wait in memory: a chunk is written before the next is read", () =>
  withRollback(async (ctx) => {
    const blobId = await newBlob(ctx);
    const piece = Buffer.alloc(CHUNK_BYTES / 4, "x");
    const waiting: number[] = [];
    async function* source() {
      for (let sent = 0; sent < 30 * MEGABYTE; sent += piece.length) {
        if (sent % (8 * CHUNK_BYTES) === 0) waiting.push(sent - CHUNK_BYTES * (await ctx.db.$count(blobChunks, eq(blobChunks.blobId, blobId))));
        yield piece;
      }
    }
    expect(await storeBlob(ctx, blobId, source(), 31 * MEGABYTE)).toMatchObject({ size: 30 * MEGABYTE });
    expect(waiting).toHaveLength(15);
    expect(Math.max(...waiting)).toBeLessThan(CHUNK_BYTES);
  }));

test("a file that grows too large is refused before more of it is read", () =>
  withRollback(async (ctx) => {
    let read = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc((read += 1000) && 1000);
    }
    await expect(storeBlob(ctx, await newBlob(ctx), endless(), 5_500)).rejects.toMatchObject({ code: "too_large", reason: "file_too_large", values: { maximum: 5_500 } });
    expect(read).toBe(6_000);
  }));
