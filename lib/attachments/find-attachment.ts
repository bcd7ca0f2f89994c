import { and, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { findTicket } from "@/lib/tickets/find-ticket";
import { attachmentColumns, type AttachmentRow } from "./attachment-row";
import { type AttachmentTarget, attachmentTarget } from "./schema";
import { attachmentScope } from "./scope";

const ID = /^[1-9]\d{0,17}$/;

/** An attachment of a ticket, if the actor may see both. Throws not_found for one that is removed, internal, absent or misnamed alike. */
export async function findAttachment(ctx: Ctx, input: AttachmentTarget): Promise<AttachmentRow & { blobId: string }> {
  const { id, aid } = parseInput(attachmentTarget, input);
  const ticket = await findTicket(ctx, { id });
  const named = and(eq(attachments.id, ID.test(aid) ? aid : "0"), eq(attachments.ticketId, ticket.id));
  const [row] = await ctx.db.select({ ...attachmentColumns, blobId: attachments.blobId }).from(attachments).where(and(named, attachmentScope(ctx.actor)));
  if (!row?.blobId) throw new DomainError("not_found", "attachment_unknown");
  return { ...row, blobId: row.blobId };
}
