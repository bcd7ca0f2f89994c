import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments } from "@/db/schema/attachments";
import { withRollback } from "@/tests/support/database";
import { attach, attachFile, fieldPart, filePart } from "@/tests/support/files";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asNew } from "@/tests/support/personas";
import { findAttachment } from "./find-attachment";

test("is found under its own ticket alone, by the ticket's id or number", () =>
  withRollback(async (ctx) => {
    const { ticket, requester } = await ticketDesk(ctx);
    const other = await ticketDesk(ctx);
    const file = await attachFile(requester, ticket.id, "log.txt");
    for (const id of [ticket.id, ticket.ticketNumber]) {
      expect(await findAttachment(requester, { id, aid: file.id })).toMatchObject({ id: file.id, fileName: "log.txt", blobId: expect.stringMatching(/^\d+$/) });
    }
    await expect(findAttachment(ctx, { id: other.ticket.id, aid: file.id })).rejects.toMatchObject({ code: "not_found", reason: "attachment_unknown" });
    await expect(findAttachment(await asNew(ctx, "employee"), { id: ticket.id, aid: file.id })).rejects.toMatchObject({ reason: "ticket_unknown" });
  }));

test("internal, removed, absent and misnamed ones are not there alike", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    const [internal] = await attach(staff, ticket.id, filePart("note.txt", "x"), fieldPart("visibility", "internal"));
    const removed = await attachFile(requester, ticket.id, "gone.txt");
    await ctx.db.update(attachments).set({ blobId: null, removedAt: ctx.now() }).where(eq(attachments.id, removed.id));
    for (const aid of [internal?.id ?? "", removed.id, "999999999", "0", "x", "1 or 1=1", "9".repeat(30)]) {
      await expect(findAttachment(requester, { id: ticket.id, aid })).rejects.toMatchObject({ code: "not_found", reason: "attachment_unknown" });
    }
    expect(await findAttachment(staff, { id: ticket.id, aid: internal?.id ?? "" })).toMatchObject({ visibility: "internal" });
  }));
