import { inArray, type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";

/** Of a select from one table the query builder writes columns without their table, which is wrong inside a subquery. */
const judged: SQL<number> = sql<number>`(
  select count(*)::int from ai_responses analysis
  where analysis.completed_at is not null and analysis.articles @> jsonb_build_array(jsonb_build_object('id', articles.id::text))
    and exists (select from ai_feedback given where given.ai_response_id = analysis.id))`;

/** On how many judged analyses the success rate of each article rests, by the article's id. */
export async function countArticleVerdicts(ctx: Ctx, { ids }: { ids: readonly string[] }): Promise<Record<string, number>> {
  authorize(ctx.actor, "article.readStaff");
  if (ids.length === 0) return {};
  const rows = await ctx.db.select({ id: articles.id, judged }).from(articles).where(inArray(articles.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, judged }) => [id, judged]));
}
