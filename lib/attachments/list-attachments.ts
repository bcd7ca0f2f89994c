import { and, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { findTicket } from "@/lib/tickets/find-ticket";
import { attachmentColumns, toAttachment } from "./attachment-row";
import { type Attachment, type ListAttachmentsInput, listAttachmentsInput } from "./schema";
import { attachmentScope } from "./scope";

/** A ticket's attachments that the actor may see, oldest first. Throws not_found. */
export async function listAttachments(ctx: Ctx, input: ListAttachmentsInput): Promise<Page<Attachment>> {
  authorize(ctx.actor, "attachment.read");
  const { id, limit, cursor } = parseInput(listAttachmentsInput, input);
  const ticket = await findTicket(ctx, { id });
  const wanted = and(eq(attachments.ticketId, ticket.id), attachmentScope(ctx.actor));
  const order = { moment: attachments.createdAt, id: attachments.id, descending: false };
  const total = await ctx.db.$count(attachments, wanted);
  const rows = await ctx.db
    .select(attachmentColumns)
    .from(attachments)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows.map(toAttachment), limit, total, (row) => row.createdAt);
}
