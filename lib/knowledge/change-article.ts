import { eq, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { enqueue } from "@/lib/jobs/enqueue";
import { searchText } from "@/lib/search/segment";
import { type ArticleState, changedFields } from "./article-changes";
import { articleColumns } from "./article-row";
import type { ScopedArticle } from "./lock-article";
import { recordVersion } from "./record-version";
import type { Article } from "./schema";

/** The only writer of an article's fields: row, version, search words and re-embedding, all or nothing. */
export async function changeArticle(ctx: Ctx, before: ScopedArticle, patch: Partial<ArticleState>): Promise<Article> {
  const changed = changedFields(before, patch);
  if (changed.length === 0) return before;
  const after = { ...before, ...patch };
  const isReworded = changed.includes("title") || changed.includes("content");
  const isPublished = changed.includes("status") && after.status === "published";
  return inTransaction(ctx, async (ctx) => {
    const [article] = await ctx.db
      .update(articles)
      .set({
        ...patch,
        version: sql`${articles.version} + 1`,
        updatedAt: ctx.now(),
        ...(isReworded ? { searchText: searchText(after.title, after.content) } : {}),
      })
      .where(eq(articles.id, before.id))
      .returning(articleColumns);
    if (!article) throw new TypeError("a locked row was not there");
    await recordVersion(ctx, article);
    if (isReworded || isPublished) await enqueue(ctx, embedArticleJob, { articleId: article.id });
    return article;
  });
}
