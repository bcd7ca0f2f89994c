import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { type ReadTicketInput, readTicketInput } from "@/lib/tickets/schema";
import { composeDraft } from "./compose-draft";
import type { DraftedArticle } from "./schema";
import { storeArticle } from "./store-article";

/** Drafts an article from a solved ticket, and names those that say much the same already. */
export async function draftArticle(ctx: Ctx, input: ReadTicketInput): Promise<DraftedArticle> {
  authorize(ctx.actor, "article.draft");
  const target = parseInput(readTicketInput, input);
  return inTransaction(ctx, async (ctx) => {
    // Held to the end: a ticket that becomes confidential meanwhile makes no draft, and a second draft finds the first.
    await lockTicket(ctx, target);
    const { ticketId, draft } = await composeDraft(ctx, target);
    const { nearDuplicates, ...fields } = draft;
    return { ...(await storeArticle(ctx, { ...fields, sourceTicketId: ticketId })), nearDuplicates };
  });
}
