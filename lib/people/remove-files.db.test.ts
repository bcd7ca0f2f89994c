import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ActorType } from "@/db/enums";
import { attachments, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { removeFiles } from "./remove-files";

const LATER = new Date("2031-05-06T07:08:09.000Z");

async function makeBlob(ctx: Ctx, text: string): Promise<string> {
  const [blob] = await ctx.db.insert(blobs).values({ hash: createHash("sha256").update(text).digest(), size: text.length }).returning();
  return blob?.id ?? "";
}

const attach = (ctx: Ctx, ticketId: string, blobId: string, uploadedBy: string, uploadedByType: ActorType = "person") =>
  ctx.db.insert(attachments).values({ ticketId, blobId, fileName: "log.txt", mediaType: "text/plain", size: 1, visibility: "public", uploadedByType, uploadedBy });

test("what a person alone uploaded is gone; what others uploaded too stays theirs, a key's of the same id among them", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const [own, shared, ofKey] = [await makeBlob(ctx, "own"), await makeBlob(ctx, "shared"), await makeBlob(ctx, "key")];
    await attach(ctx, id, own, "1");
    await attach(ctx, id, own, "1");
    await attach(ctx, id, shared, "1");
    await attach(ctx, id, shared, "2");
    await attach(ctx, id, ofKey, "1", "api_key");
    await removeFiles({ ...ctx, now: () => LATER }, "1");
    expect((await ctx.db.select({ id: blobs.id }).from(blobs).orderBy(asc(blobs.id))).map((blob) => blob.id)).toEqual([shared, ofKey]);
    const left = await ctx.db.select({ blobId: attachments.blobId, removedAt: attachments.removedAt }).from(attachments).orderBy(asc(attachments.id));
    const removed = { blobId: null, removedAt: LATER };
    expect(left).toEqual([removed, removed, removed, { blobId: shared, removedAt: null }, { blobId: ofKey, removedAt: null }]);
  }));

test("a file that is removed already keeps the moment at which it was", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await attach(ctx, id, await makeBlob(ctx, "own"), "1");
    await removeFiles({ ...ctx, now: () => LATER }, "1");
    await attach(ctx, id, await makeBlob(ctx, "another"), "1");
    await removeFiles(ctx, "1");
    expect(await ctx.db.$count(blobs)).toBe(0);
    expect((await ctx.db.select({ removedAt: attachments.removedAt }).from(attachments).orderBy(asc(attachments.id)))[0]).toEqual({ removedAt: LATER });
  }));
