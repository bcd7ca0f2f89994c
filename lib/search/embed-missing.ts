import { sql } from "drizzle-orm";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import { pendingPayloads } from "@/lib/jobs/pending-payloads";
import { teachingArticle, teachingTicket } from "./teaching-scope";

/** Jobs that are sent in one transaction. */
const BATCH = 200;

interface Row extends Record<string, unknown> {
  ticketId: string | null;
  articleId: string | null;
}

/**
 * Sends a job for each teaching document of which a model has made no vector: after a change of model, or where it was not
 * there when the document was. Several workers may do so at once, since embedding twice changes nothing. Returns how many.
 */
export async function embedMissing(ctx: Ctx, { model }: { model: string }): Promise<number> {
  authorize(ctx.actor, "document.embed");
  const space = sql`(select id from vector_spaces where model = ${model})`;
  const rows = await ctx.db.execute<Row>(sql`
    select tickets.id::text as "ticketId", null as "articleId" from tickets
    where ${teachingTicket(null)} and not exists (select from chunks c where c.ticket_id = tickets.id and c.part = 'resolution' and c.space_id = ${space})
      and tickets.id::text not in ${pendingPayloads(embedTicketJob, "ticketId")}
    union all
    select null, articles.id::text from articles
    where ${teachingArticle()} and not exists (select from chunks c where c.article_id = articles.id and c.space_id = ${space})
      and articles.id::text not in ${pendingPayloads(embedArticleJob, "articleId")}`);
  for (let from = 0; from < rows.length; from += BATCH) {
    await inTransaction(ctx, async (ctx) => {
      for (const { ticketId, articleId } of rows.slice(from, from + BATCH)) {
        if (ticketId !== null) await enqueue(ctx, embedTicketJob, { ticketId });
        if (articleId !== null) await enqueue(ctx, embedArticleJob, { articleId });
      }
    });
  }
  return rows.length;
}
