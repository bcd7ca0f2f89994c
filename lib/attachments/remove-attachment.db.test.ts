import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments, blobs } from "@/db/schema/attachments";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, fieldPart, filePart } from "@/tests/support/files";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { discardBlobs } from "./discard-blobs";
import { removeAttachment } from "./remove-attachment";

async function makeDesk(ctx: Ctx) {
  const ticket = await makeTicket(ctx);
  const owner: Ctx = { ...ctx, actor: personOf({ id: ticket.employeeId, role: "employee" }) };
  return { ticket, owner, staff: await asNew(ctx, "it_staff") };
}

test("a removed file keeps its row and its name, and its bytes are gone", () =>
  withRollback(async (ctx) => {
    const { ticket, owner } = await makeDesk(ctx);
    const { id } = await attachFile(owner, ticket.id, "passwords.txt");
    ctx.outbox.length = 0;
    await removeAttachment(owner, { id: ticket.ticketNumber, aid: id });
    expect(await ctx.db.select().from(attachments)).toMatchObject([{ id, fileName: "passwords.txt", blobId: null, removedAt: expect.any(Date) }]);
    expect(await ctx.db.$count(blobs)).toBe(0);
    const { history, attachments: listed } = await readTicket(owner, { id: ticket.id });
    expect(listed).toEqual([]);
    expect(history.at(-1)).toMatchObject({ changedField: "attachments", oldValue: "passwords.txt", newValue: null, changedBy: ticket.employeeId });
    expect(ctx.outbox).toMatchObject([{ type: "ticket.updated", payload: { changed: ["attachments"] } }]);
    await expect(removeAttachment(owner, { id: ticket.id, aid: id })).rejects.toMatchObject({ code: "not_found", reason: "attachment_unknown" });
  }));

test("bytes stay for as long as another attachment has the same", () =>
  withRollback(async (ctx) => {
    const { ticket, staff } = await makeDesk(ctx);
    const other = await makeTicket(ctx);
    const [first, second] = [await attachFile(ctx, ticket.id, "a", "same"), await attachFile(ctx, other.id, "b", "same")];
    const named = () => ctx.db.$count(blobs, eq(blobs.size, 4));
    await removeAttachment(staff, { id: ticket.id, aid: first.id });
    expect(await named()).toBe(1);
    await removeAttachment(staff, { id: other.id, aid: second.id });
    expect(await named()).toBe(0);
  }));

test("one's own, or any for staff; what one may not see is not found, what one may see but not remove is refused", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const theirs = await attachFile(staff, ticket.id, "manual.txt");
    const [internal] = await attach(staff, ticket.id, filePart("note.txt", "x"), fieldPart("visibility", "internal"));
    const own = await attachFile(owner, ticket.id, "own.txt");
    const refused = [
      [owner, theirs.id, { code: "forbidden", reason: "attachment_of_others" }],
      [owner, internal?.id, { code: "not_found", reason: "attachment_unknown" }],
      [await asNew(ctx, "employee"), own.id, { code: "not_found", reason: "ticket_unknown" }],
      [asKey(ctx, "tickets:read"), own.id, { code: "forbidden", reason: "forbidden" }],
    ] as const;
    for (const [actor, aid = "", error] of refused) await expect(removeAttachment(actor, { id: ticket.id, aid })).rejects.toMatchObject(error);
    await removeAttachment(asKey(ctx, "tickets:write"), { id: ticket.id, aid: theirs.id });
    await removeAttachment(staff, { id: ticket.id, aid: own.id });
    await removeAttachment(staff, { id: ticket.id, aid: internal?.id ?? "" });
    expect((await readTicket(owner, { id: ticket.id })).history.at(-1)).toMatchObject({ oldValue: "own.txt" });
    expect((await readTicket(staff, { id: ticket.id })).history.at(-1)).toMatchObject({ changedField: "internal_attachments", oldValue: "note.txt" });
  }));

test("a closed ticket keeps its requester's files, as it takes none; staff may remove them still", () =>
  withRollback(async (ctx) => {
    const { ticket, owner, staff } = await makeDesk(ctx);
    const { id: aid } = await attachFile(owner, ticket.id);
    const target = { id: ticket.id, aid };
    await ctx.db.update(tickets).set({ status: "closed" }).where(eq(tickets.id, ticket.id));
    await expect(removeAttachment(owner, target)).rejects.toMatchObject({ code: "conflict", reason: "ticket_closed" });
    expect(await ctx.db.$count(blobs)).toBe(1);
    await removeAttachment(staff, target);
    expect(await ctx.db.$count(blobs)).toBe(0);
  }));

test("discarding touches nothing that an attachment has", () =>
  withRollback(async (ctx) => {
    const { ticket } = await makeDesk(ctx);
    await attachFile(ctx, ticket.id);
    await ctx.db.insert(blobs).values({});
    const ids = (await ctx.db.select({ id: blobs.id }).from(blobs)).map(({ id }) => id);
    await discardBlobs(ctx, ids);
    expect(await ctx.db.$count(blobs)).toBe(1);
  }));

test("the rest of an upload is discarded by whoever may upload", () =>
  withRollback(async (ctx) => {
    await expect(discardBlobs(asKey(ctx, "tickets:read"), [])).rejects.toMatchObject({ code: "forbidden" });
    await expect(discardBlobs(asKey(ctx, "tickets:write"), [])).resolves.toBeUndefined();
  }));
