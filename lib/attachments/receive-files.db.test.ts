import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { attachments, blobs } from "@/db/schema/attachments";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { attach, fieldPart, filePart, partsOf } from "@/tests/support/files";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { receiveFiles, type UploadPart } from "./receive-files";

beforeAll(() => void provideEnv({ MAX_ATTACHMENT_MB: "0.1" }));

const LIMIT = Math.floor(0.1 * 1_048_576);

const receive = (ctx: Ctx, id: string, ...parts: UploadPart[]) => receiveFiles(ctx, { id, parts: partsOf(...parts) });

async function* unread(): AsyncGenerator<UploadPart> {
  yield await Promise.reject(new TypeError("the body was read"));
}

test("takes in files and fields in any order; they belong to nothing yet", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const received = await receive(ctx, ticket.ticketNumber, filePart("a/屏幕.png", "\x89PNG"), fieldPart("visibility", "internal"), fieldPart("comment_id", "7"), filePart("b.txt", "two"));
    expect(received).toMatchObject({ ticketId: ticket.id, visibility: "internal", commentId: "7", files: [{ fileName: "屏幕.png" }, { fileName: "b.txt", size: 3, mediaType: "text/plain" }] });
    const rows = await ctx.db.select({ id: blobs.id, hash: blobs.hash }).from(blobs);
    expect(rows).toEqual(received.blobIds.map((id) => ({ id, hash: null })));
    expect(await ctx.db.$count(attachments)).toBe(0);
  }));

test("who may not see the ticket, or may not write, is refused before a byte is read", () =>
  withRollback(async (ctx) => {
    const { id, employeeId } = await makeTicket(ctx);
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, id));
    const owner: Ctx = { ...ctx, actor: personOf({ id: employeeId, role: "employee" }) };
    const refused = [
      [await asNew(ctx, "employee"), id, "ticket_unknown"],
      [await asNew(ctx, "it_staff"), "999999", "ticket_unknown"],
      [asKey(ctx, "tickets:read"), id, "forbidden"],
      [owner, id, "ticket_closed"],
    ] as const;
    for (const [reader, named, reason] of refused) await expect(receiveFiles(reader, { id: named, parts: unread() })).rejects.toMatchObject({ reason });
    expect((await receive(await asNew(ctx, "it_staff"), id, filePart("a.txt", "a"))).files).toHaveLength(1);
  }));

test("a ticket that has its fifty files takes no more", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const file = { ticketId: id, fileName: "x", mediaType: "text/plain", size: 1, visibility: "public", uploadedByType: "system", uploadedBy: "test" } as const;
    await ctx.db.insert(attachments).values([...Array.from({ length: 49 }, () => file), { ...file, removedAt: ctx.now() }]);
    await expect(attach(ctx, id, filePart("a", "a"), filePart("b", "b"))).rejects.toMatchObject({ code: "conflict", reason: "attachments_full" });
    await attach(ctx, id, filePart("a", "a"));
    await expect(receiveFiles(ctx, { id, parts: unread() })).rejects.toMatchObject({ code: "conflict", reason: "attachments_full", values: { maximum: 50 } });
  }));

const many = Array.from({ length: 11 }, (_, index) => filePart(`${index}`, "x"));

test.each<[string, UploadPart[], object]>([
  ["no file", [fieldPart("visibility", "public")], { code: "invalid", details: { fields: [{ path: "file", reason: "field_required" }] } }],
  ["an empty file", [filePart("a", "a"), filePart("b", "")], { code: "invalid", details: { fields: [{ path: "file", reason: "file_empty" }] } }],
  ["a field that is none", [filePart("a", "a"), fieldPart("__proto__", "x")], { code: "invalid", details: { fields: [{ path: "__proto__", reason: "field_unknown" }] } }],
  ["a file by another name", [filePart("a", "a", "attachment")], { code: "invalid", details: { fields: [{ path: "attachment", reason: "field_unknown" }] } }],
  ["a visibility that is none", [filePart("a", "a"), fieldPart("visibility", "secret")], { code: "invalid", details: { fields: [{ path: "visibility", reason: "value_not_allowed" }] } }],
  ["a comment's id that is none", [filePart("a", "a"), fieldPart("comment_id", "x")], { code: "invalid", details: { fields: [{ path: "commentId", reason: "id_malformed" }] } }],
  ["a file beyond the limit", [filePart("a", "a"), filePart("b", Buffer.alloc(LIMIT + 1))], { code: "too_large", reason: "file_too_large", values: { maximum: LIMIT } }],
  ["an eleventh file", many, { code: "too_large", reason: "too_many_files" }],
])("%s is refused, and nothing is left behind", (_, parts, error) =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await expect(receive(ctx, id, ...parts)).rejects.toMatchObject(error);
    expect(await ctx.db.$count(blobs)).toBe(0);
  }),
);

test("a file of just the limit is taken; a sender who leaves in the middle leaves nothing", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx, { employeeId: (await makeEmployee(ctx)).id });
    expect((await receive(ctx, id, filePart("a", Buffer.alloc(LIMIT)))).files[0]?.size).toBe(LIMIT);
    await ctx.db.delete(blobs);
    async function* leaving() {
      yield Buffer.from("half of");
      throw new TypeError("gone");
    }
    await expect(receive(ctx, id, filePart("a", leaving()))).rejects.toThrow("gone");
    expect(await ctx.db.$count(blobs)).toBe(0);
  }));
