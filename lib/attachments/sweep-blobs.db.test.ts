import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments, blobChunks, blobs } from "@/db/schema/attachments";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attachFile, filePart, partsOf } from "@/tests/support/files";
import { receiveFiles } from "./receive-files";
import { sweepBlobs } from "./sweep-blobs";

const HOUR_MS = 3_600_000;

test("what was left unfinished an hour ago goes, with its chunks; what is under way stays", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const start = Date.now();
    const at = (ms: number) => ({ ...ctx, now: () => new Date(start + ms) });
    await receiveFiles(at(0), { id, parts: partsOf(filePart("old", "old")) });
    const { blobIds } = await receiveFiles(at(1), { id, parts: partsOf(filePart("new", "new")) });
    await sweepBlobs(at(HOUR_MS));
    expect(await ctx.db.$count(blobs)).toBe(2);
    await sweepBlobs(at(HOUR_MS + 1));
    expect(await ctx.db.select({ id: blobs.id }).from(blobs)).toEqual([{ id: blobIds[0] }]);
    expect(await ctx.db.$count(blobChunks)).toBe(1);
  }));

test("bytes that no attachment refers to go, many at once too; the others stay", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const kept = await attachFile(ctx, id, "kept");
    const lost = await attachFile(ctx, id, "lost");
    await ctx.db.update(attachments).set({ blobId: null }).where(eq(attachments.id, lost.id));
    await ctx.db.insert(blobs).values(Array.from({ length: 150 }, (_, index) => ({ hash: Buffer.from(`${index}`), size: 1 })));
    await sweepBlobs(ctx);
    expect(await ctx.db.select({ blobId: blobs.id, id: attachments.id }).from(blobs).innerJoin(attachments, eq(attachments.blobId, blobs.id))).toMatchObject([{ id: kept.id }]);
    expect(await ctx.db.$count(blobs)).toBe(1);
  }));

