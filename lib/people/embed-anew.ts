import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Identity } from "./identity";
import { quotingRows } from "./quoting-rows";

interface Document extends Record<string, unknown> {
  ticketId: string | null;
  articleId: string | null;
}

/**
 * Drops the passages and vectors of documents that named a person, and of those whose passages still do; jobs make them
 * anew, also where there were none yet: a model that is at work on the old text stores nothing.
 */
export async function embedAnew(ctx: Ctx, documents: { tickets: string[]; articles: string[] }, identity: Identity): Promise<void> {
  const passages: string[] = [];
  for await (const rows of quotingRows(ctx, { table: "chunks", key: ["id"], texts: ["content"] }, identity)) passages.push(...rows.map(({ id }) => String(id)));
  const dropped = await ctx.db.execute<Document>(sql`
    delete from chunks where id = any(${sql.param(passages)}::bigint[])
      or ticket_id = any(${sql.param(documents.tickets)}::bigint[]) or article_id = any(${sql.param(documents.articles)}::bigint[])
    returning ticket_id as "ticketId", article_id as "articleId"`);
  const distinct = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  for (const ticketId of distinct([...documents.tickets, ...dropped.map((row) => row.ticketId)])) await enqueue(ctx, embedTicketJob, { ticketId });
  for (const articleId of distinct([...documents.articles, ...dropped.map((row) => row.articleId)])) await enqueue(ctx, embedArticleJob, { articleId });
}
