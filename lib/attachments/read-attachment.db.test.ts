import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { blobChunks } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, fieldPart, filePart, textOf } from "@/tests/support/files";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { readAttachment } from "./read-attachment";
import { removeAttachment } from "./remove-attachment";
import { CHUNK_BYTES } from "./store-blob";

const PNG = "\x89PNG\r\n\x1a\n";

test("reads the bytes as they were sent, with their hash", () =>
  withRollback(async (ctx) => {
    const { id, ticketNumber } = await makeTicket(ctx);
    const text = "0123456789".repeat(60_000);
    const { id: aid } = await attachFile(ctx, id, "日志.txt", text);
    const file = await readAttachment(asKey(ctx, "tickets:read"), { id: ticketNumber, aid });
    expect(file).toMatchObject({ fileName: "日志.txt", mediaType: "text/plain", size: 600_000, isInline: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await textOf(file.bytes)).toBe(text);
  }));

test("a chunk is fetched when it is asked for; a file that goes away meanwhile does not pass for a whole one", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const { id: aid } = await attachFile(ctx, id, "big", Buffer.alloc(3 * CHUNK_BYTES));
    const reading = (await readAttachment(ctx, { id, aid })).bytes[Symbol.asyncIterator]();
    expect((await reading.next()).value).toHaveLength(CHUNK_BYTES);
    const [last] = await ctx.db.select({ position: blobChunks.position }).from(blobChunks).orderBy(asc(blobChunks.position)).offset(1);
    await ctx.db.delete(blobChunks).where(eq(blobChunks.position, last?.position ?? -1));
    await expect(reading.next()).rejects.toMatchObject({ code: "not_found" });
  }));

test("pictures are shown in a page when that is asked for, and nothing else is, whatever its name says", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const inlineOf = async (fileName: string, bytes: Buffer | string, inline?: string) => {
      const { id: aid } = await attachFile(ctx, id, fileName, bytes);
      return (await readAttachment(ctx, { id, aid, inline })).isInline;
    };
    const png = Buffer.from(PNG, "latin1");
    expect(await inlineOf("a.png", png, "1")).toBe(true);
    for (const inline of [undefined, "0", "true"]) expect(await inlineOf("a.png", png, inline)).toBe(false);
    expect(await inlineOf("page.png", "<html><script>alert(1)</script></html>", "1")).toBe(false);
    expect(await inlineOf("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "1")).toBe(false);
    expect(await inlineOf("paper.pdf", "%PDF-1.7", "1")).toBe(false);
  }));

test("who may not see it does not find it, nor does anybody what is removed, elsewhere or misnamed", () =>
  withRollback(async (ctx) => {
    const { id, employeeId } = await makeTicket(ctx);
    const elsewhere = await makeTicket(ctx);
    const owner: Ctx = { ...ctx, actor: personOf({ id: employeeId, role: "employee" }) };
    const staff = await asNew(ctx, "it_staff");
    const open = await attachFile(staff, id);
    const [internal] = await attach(staff, id, filePart("note", "x"), fieldPart("visibility", "internal"));
    const removed = await attachFile(staff, id, "removed");
    await removeAttachment(staff, { id, aid: removed.id });
    for (const reader of [owner, staff]) expect(await readAttachment(reader, { id, aid: open.id })).toMatchObject({ id: open.id });
    expect(await readAttachment(staff, { id, aid: internal?.id ?? "" })).toMatchObject({ visibility: "internal" });
    const unseen: [Ctx, string, string][] = [
      [owner, id, internal?.id ?? ""],
      [await asNew(ctx, "employee"), id, open.id],
      [staff, elsewhere.id, open.id],
      ...[removed.id, "0", "-1", "x", "9".repeat(30)].map((aid): [Ctx, string, string] => [staff, id, aid]),
    ];
    for (const [reader, ticket, aid] of unseen) await expect(readAttachment(reader, { id: ticket, aid })).rejects.toMatchObject({ code: "not_found" });
    await expect(readAttachment(asKey(ctx, "tickets:write"), { id, aid: open.id })).rejects.toMatchObject({ code: "forbidden" });
  }));
