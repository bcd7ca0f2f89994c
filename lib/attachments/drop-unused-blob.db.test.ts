import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments, blobChunks, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attachFile } from "@/tests/support/files";
import { dropUnusedBlob } from "./drop-unused-blob";

async function blobOf(ctx: Ctx, attachmentId: string): Promise<string> {
  const [row] = await ctx.db.select().from(attachments).where(eq(attachments.id, attachmentId));
  return row?.blobId ?? "";
}

test("bytes go with the last attachment that refers to them, and nobody else's go along", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const [one, two, other] = [await attachFile(ctx, ticket.id, "a", "same"), await attachFile(ctx, ticket.id, "b", "same"), await attachFile(ctx, ticket.id, "c", "other")];
    const [blobId, kept] = [await blobOf(ctx, one.id), await blobOf(ctx, other.id)];
    const chunksOf = (id: string) => ctx.db.$count(blobChunks, eq(blobChunks.blobId, id));
    for (const { id } of [one, two]) {
      await dropUnusedBlob(ctx, blobId);
      expect(await chunksOf(blobId)).toBe(1);
      await ctx.db.update(attachments).set({ blobId: null, removedAt: ctx.now() }).where(eq(attachments.id, id));
    }
    await dropUnusedBlob(ctx, blobId);
    expect([await chunksOf(blobId), await ctx.db.$count(blobs, eq(blobs.id, blobId)), await chunksOf(kept)]).toEqual([0, 0, 1]);
  }));

test("an upload under way has no name yet and no attachment, and is let alone", () =>
  withRollback(async (ctx) => {
    const [blob] = await ctx.db.insert(blobs).values({}).returning();
    await dropUnusedBlob(ctx, blob?.id ?? "");
    expect(await ctx.db.$count(blobs, eq(blobs.id, blob?.id ?? ""))).toBe(1);
  }));
