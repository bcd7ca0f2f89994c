import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { claimBlob } from "./claim-blob";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function unfinished(ctx: Ctx): Promise<string> {
  const [blob] = await ctx.db.insert(blobs).values({}).returning();
  return blob?.id ?? "";
}

const rowOf = async (ctx: Ctx, id: string) => (await ctx.db.select().from(blobs).where(eq(blobs.id, id)))[0];

test("a blob is named by its content, and the next with the same is left over as it was", () =>
  withRollback(async (ctx) => {
    const [first, second] = [await unfinished(ctx), await unfinished(ctx)];
    expect(await claimBlob(ctx, { blobId: first, hash: hashOf("a"), size: 1 })).toBe(first);
    expect(await rowOf(ctx, first)).toMatchObject({ hash: Buffer.from(hashOf("a"), "hex"), size: 1 });
    expect(await claimBlob(ctx, { blobId: second, hash: hashOf("a"), size: 1 })).toBe(first);
    expect(await rowOf(ctx, second)).toMatchObject({ hash: null, size: 0 });
  }));

test("a blob that has a content already, or is gone, gets no other", () =>
  withRollback(async (ctx) => {
    const [taken, gone] = [await unfinished(ctx), await unfinished(ctx)];
    await claimBlob(ctx, { blobId: taken, hash: hashOf("a"), size: 1 });
    await ctx.db.delete(blobs).where(eq(blobs.id, gone));
    for (const blobId of [taken, gone]) await expect(claimBlob(ctx, { blobId, hash: hashOf("bc"), size: 2 })).rejects.toMatchObject({ code: "unavailable" });
    expect(await rowOf(ctx, taken)).toMatchObject({ hash: Buffer.from(hashOf("a"), "hex"), size: 1 });
  }));
