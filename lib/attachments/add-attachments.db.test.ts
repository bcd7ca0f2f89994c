import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments, blobChunks, blobs } from "@/db/schema/attachments";
import { comments } from "@/db/schema/comments";
import { tickets } from "@/db/schema/tickets";
import type { Visibility } from "@/db/enums";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, fieldPart, filePart, partsOf } from "@/tests/support/files";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { addAttachments } from "./add-attachments";
import { receiveFiles } from "./receive-files";

async function makeDesk(ctx: Ctx) {
  const ticket = await makeTicket(ctx);
  const owner: Ctx = { ...ctx, actor: personOf({ id: ticket.employeeId, role: "employee" }) };
  return { ticket, owner, staff: await asNew(ctx, "it_staff") };
}

async function makeComment(by: Ctx, ticketId: string, visibility: Visibility = "public"): Promise<string> {
  const { type, id } = actorReference(by.actor);
  const [comment] = await by.db.insert(comments).values({ ticketId, body: "See the file.", visibility, writtenByType: type, writtenBy: id, employeeId: id }).returning({ id: comments.id });
  return comment?.id ?? "";
}

test("files become attachments of their ticket, with history and an event", () =>
  withRollback(async (ctx) => {
    const { ticket, owner } = await makeDesk(ctx);
    ctx.outbox.length = 0;
    const added = await attach(owner, ticket.id, filePart("日志.txt", "one"), filePart("b.png", "\x89PNG\r\n\x1a\n"));
    const [id] = added.map(({ id }) => id);
    const common = { visibility: "public", commentId: null, uploadedBy: ticket.employeeId, uploadedByType: "person" };
    expect(added[0]).toEqual({ ...common, id, fileName: "日志.txt", mediaType: "text/plain", size: 3, createdAt: expect.any(Date), url: `/api/tickets/${ticket.id}/attachments/${String(id)}` });
    const { history, attachments: listed, version } = await readTicket(owner, { id: ticket.id });
    expect([listed, version]).toEqual([added, ticket.version]);
    expect(history.slice(1)).toMatchObject(["日志.txt", "b.png"].map((newValue) => ({ changedField: "attachments", oldValue: null, newValue, changedBy: ticket.employeeId })));
    expect(ctx.outbox).toEqual([{ type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload: { ticketNumber: ticket.ticketNumber, version: 1, changed: ["attachments"] } }]);
  }));

test("internal files are staff's alone, in the list, the history and the event alike", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    ctx.outbox.length = 0;
    const [file] = await attach(staff, ticket.id, filePart("suspicion.txt", "x"), fieldPart("visibility", "internal"));
    expect(file).toMatchObject({ visibility: "internal" });
    expect(ctx.outbox[0]?.payload).toMatchObject({ internal: true, changed: ["attachments"] });
    const [seen, unseen] = [await readTicket(staff, { id: ticket.id }), await readTicket(owner, { id: ticket.id })];
    expect([seen.attachments.length, seen.history.at(-1)]).toMatchObject([1, { changedField: "internal_attachments", newValue: "suspicion.txt" }]);
    expect(unseen.attachments).toEqual([]);
    expect(JSON.stringify(unseen)).not.toContain("suspicion");
    await expect(attach(owner, ticket.id, filePart("x", "x"), fieldPart("visibility", "internal"))).rejects.toMatchObject({ code: "forbidden" });
  }));

test("a file of an internal comment is internal, whatever was asked for", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const note = await makeComment(staff, ticket.id, "internal");
    const answer = await makeComment(owner, ticket.id);
    expect(await attach(staff, ticket.id, filePart("a", "a"), fieldPart("comment_id", note))).toMatchObject([{ commentId: note, visibility: "internal" }]);
    expect(await attach(owner, ticket.id, filePart("a", "a"), fieldPart("comment_id", answer))).toMatchObject([{ commentId: answer, visibility: "public" }]);
  }));

test("a comment that is not the sender's, not of this ticket or not there takes no file", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const other = await makeTicket(ctx);
    const refused = [
      [owner, await makeComment(staff, ticket.id)],
      [owner, await makeComment(staff, ticket.id, "internal")],
      [staff, await makeComment(staff, other.id)],
      [staff, "999999"],
    ] as const;
    for (const [sender, comment] of refused) {
      const attempt = attach(sender, ticket.id, filePart("a", "a"), fieldPart("comment_id", comment));
      await expect(attempt).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "commentId", reason: "comment_unknown" }] } });
      if (sender === staff) await expect(attach(sender, ticket.id, filePart("a", "a"), fieldPart("visibility", "internal"), fieldPart("comment_id", comment))).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await ctx.db.$count(attachments)).toBe(0);
  }));

test("the same bytes are kept once, for two files of one upload and for later ones", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeDesk(ctx);
    await attach(ctx, ticket.id, filePart("a.txt", "same"), filePart("b.txt", "same"), filePart("c.txt", "other"));
    await attachFile(ctx, ticket.id, "d.txt", "same");
    const rows = await ctx.db.selectDistinct({ blobId: attachments.blobId }).from(attachments);
    const kept = await ctx.db.select({ hash: blobs.hash, size: blobs.size }).from(blobs);
    expect(rows).toHaveLength(2);
    expect(kept.filter(({ hash }) => hash !== null).map(({ size }) => size).sort()).toEqual([4, 5]);
    expect(await ctx.db.$count(blobChunks, eq(blobChunks.blobId, rows[0]?.blobId ?? ""))).toBe(1);
  }));

test("what was right before the bytes came is looked at again after them", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const received = await receiveFiles(owner, { id: ticket.id, parts: partsOf(filePart("a", "a")) });
    for (const actor of [(await asNew(ctx, "employee")).actor, asKey(ctx, "tickets:read").actor]) {
      await expect(addAttachments({ ...ctx, actor }, received)).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) });
    }
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, ticket.id));
    await expect(addAttachments(owner, received)).rejects.toMatchObject({ code: "conflict", reason: "ticket_closed" });
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, ticket.id));
    await expect(addAttachments(staff, received)).rejects.toMatchObject({ code: "not_found" });
  }));

test("bytes that were swept away meanwhile are no attachment", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeDesk(ctx);
    const received = await receiveFiles(ctx, { id: ticket.id, parts: partsOf(filePart("a", "a")) });
    await ctx.db.delete(blobs);
    await expect(addAttachments(ctx, received)).rejects.toMatchObject({ code: "unavailable" });
  }));
