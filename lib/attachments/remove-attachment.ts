import { eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { authorize, may } from "@/lib/auth/permissions";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { dropUnusedBlob } from "./drop-unused-blob";
import { findAttachment } from "./find-attachment";
import { recordFiles } from "./record-files";
import type { AttachmentTarget } from "./schema";

/** Removes a file: its row stays with its name, its bytes go unless another attachment has the same. Own ones of an open ticket, or any for staff. */
export async function removeAttachment(ctx: Ctx, input: AttachmentTarget): Promise<void> {
  authorize(ctx.actor, "attachment.remove");
  await inTransaction(ctx, async (ctx) => {
    const { ticketId } = await findAttachment(ctx, input);
    const ticket = await lockTicket(ctx, { id: ticketId });
    if (ticket.status === "closed" && !may(ctx.actor, "ticket.updateAll")) throw new DomainError("conflict", "ticket_closed");
    // Read again under the ticket's lock: somebody may have removed it meanwhile.
    const { id, blobId, fileName, visibility, uploadedByType, uploadedBy } = await findAttachment(ctx, input);
    const actor = actorReference(ctx.actor);
    const isOwn = uploadedByType === actor.type && uploadedBy === actor.id;
    if (!isOwn && !may(ctx.actor, "attachment.removeAll")) throw new DomainError("forbidden", "attachment_of_others");
    await ctx.db.update(attachments).set({ blobId: null, removedAt: ctx.now() }).where(eq(attachments.id, id));
    await dropUnusedBlob(ctx, blobId);
    await recordFiles(ctx, ticket, visibility, [{ oldValue: fileName, newValue: null }]);
  });
}
