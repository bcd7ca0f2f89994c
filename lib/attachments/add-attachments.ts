import { and, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { comments } from "@/db/schema/comments";
import type { Visibility } from "@/db/enums";
import { authorize, may } from "@/lib/auth/permissions";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { attachmentColumns, toAttachment } from "./attachment-row";
import { claimBlob } from "./claim-blob";
import type { ReceivedFiles } from "./receive-files";
import { recordFiles } from "./record-files";
import { requireRoom } from "./require-room";
import type { AddedAttachments } from "./schema";

/** How a comment that the actor may add files to is seen: staff to any of the ticket, others to their own. Throws invalid. */
async function commentVisibility(ctx: Ctx, ticketId: string, commentId: string): Promise<Visibility> {
  const { type, id } = actorReference(ctx.actor);
  const own = may(ctx.actor, "attachment.addInternal") ? undefined : and(eq(comments.writtenByType, type), eq(comments.writtenBy, id));
  const [comment] = await ctx.db.select({ visibility: comments.visibility }).from(comments).where(and(eq(comments.id, commentId), eq(comments.ticketId, ticketId), own));
  if (!comment) throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "commentId", reason: "comment_unknown" }] });
  return comment.visibility;
}

/** The blob of each file, contents locked in the order of their hashes. */
async function claimBlobs(ctx: Ctx, { files, blobIds }: ReceivedFiles): Promise<Map<string, string>> {
  const claimed = new Map<string, string>();
  const finished = files.map(({ hash, size }, index) => ({ hash, size, blobId: blobIds[index] ?? "" }));
  for (const file of finished.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) claimed.set(file.hash, await claimBlob(ctx, file));
  return claimed;
}

/** Keeps received files as attachments of their ticket. Throws not_found, conflict, forbidden, invalid. */
export async function addAttachments(ctx: Ctx, received: ReceivedFiles): Promise<AddedAttachments> {
  authorize(ctx.actor, "attachment.add");
  if (received.visibility === "internal") authorize(ctx.actor, "attachment.addInternal");
  return inTransaction(ctx, async (ctx) => {
    const { ticketId, files, commentId = null } = received;
    const ticket = await lockTicket(ctx, { id: ticketId });
    await requireRoom(ctx, ticket, files.length);
    const ofComment = commentId === null ? "public" : await commentVisibility(ctx, ticketId, commentId);
    const isInternal = received.visibility === "internal" || ofComment === "internal";
    const visibility = isInternal ? "internal" : "public";
    const blobOf = await claimBlobs(ctx, received);
    const { type: uploadedByType, id: uploadedBy } = actorReference(ctx.actor);
    const common = { ticketId, commentId, visibility, uploadedByType, uploadedBy, createdAt: ctx.now() } as const;
    const rows = files.map(({ hash, ...file }) => ({ ...common, ...file, blobId: blobOf.get(hash) }));
    const added = await ctx.db.insert(attachments).values(rows).returning(attachmentColumns);
    await recordFiles(ctx, ticket, visibility, files.map(({ fileName }) => ({ oldValue: null, newValue: fileName })));
    return { results: added.map(toAttachment) };
  });
}
