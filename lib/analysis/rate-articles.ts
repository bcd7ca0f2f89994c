import { asc, inArray, sql } from "drizzle-orm";
import { aiResponses } from "@/db/schema/ai-responses";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";

/**
 * Brings the success rate of articles up to date: of the completed analyses that cite one and were judged, the share whose
 * last verdict is accepted. The rows are locked first, so that what another judge is about to write is counted too.
 */
export async function rateArticles(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const cited = inArray(articles.id, [...ids]);
  await ctx.db.select({ id: articles.id }).from(articles).where(cited).orderBy(asc(articles.id)).for("update");
  const judged = sql<number | null>`(
    select avg((last.verdict = 'accepted')::int) from ${aiResponses}
    cross join lateral (select verdict from ai_feedback given where given.ai_response_id = ${aiResponses.id} order by given.id desc limit 1) last
    where ${aiResponses.completedAt} is not null and ${aiResponses.articles} @> jsonb_build_array(jsonb_build_object('id', ${articles.id}::text)))`;
  await ctx.db.update(articles).set({ successRate: judged }).where(cited);
}
