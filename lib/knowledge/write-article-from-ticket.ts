import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { detectLanguage } from "@/lib/language/detect-language";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { ticketKey } from "@/lib/tickets/schema";
import { requireSolution } from "./require-solution";
import { type Article, type WriteArticleFromTicketInput, writeArticleFromTicketInput } from "./schema";
import { storeArticle } from "./store-article";

/** Said here: the schema of articles, which browsers load, needs none of tickets. */
const named = writeArticleFromTicketInput.extend({ ticket: ticketKey });

/** Stores what a person made of the draft from a ticket, under that ticket. Throws not_found and conflict as the draft does. */
export async function writeArticleFromTicket(ctx: Ctx, input: WriteArticleFromTicketInput): Promise<Article> {
  authorize(ctx.actor, "article.draft");
  const { ticket: id, language, ...fields } = parseInput(named, input);
  const spoken = language ?? detectLanguage(`${fields.title}\n${fields.content}`) ?? ctx.locale;
  return inTransaction(ctx, async (ctx) => {
    // Held to the end: a ticket that becomes confidential meanwhile gives no article.
    const ticket = await lockTicket(ctx, { id });
    requireSolution(ticket);
    return storeArticle(ctx, { ...fields, language: spoken, sourceTicketId: ticket.id });
  });
}
