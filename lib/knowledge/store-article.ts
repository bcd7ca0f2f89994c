import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { enqueue } from "@/lib/jobs/enqueue";
import { searchText } from "@/lib/search/segment";
import { articleColumns } from "./article-row";
import { recordVersion } from "./record-version";
import type { Article } from "./schema";

type ArticleFields = Pick<Article, "title" | "content" | "category" | "tags" | "language" | "status" | "audience"> & { sourceTicketId?: string };

/** Stores a new article with its first version and the job that embeds it, all or nothing. */
export async function storeArticle(ctx: Ctx, fields: ArticleFields): Promise<Article> {
  const words = searchText(fields.title, fields.content);
  const createdAt = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    const [article] = await ctx.db
      .insert(articles)
      .values({ ...fields, createdBy: ctx.actor.type === "person" ? ctx.actor.id : null, searchText: words, createdAt, updatedAt: createdAt })
      .returning(articleColumns);
    if (!article) throw new TypeError("the insert answered no row");
    await recordVersion(ctx, article);
    await enqueue(ctx, embedArticleJob, { articleId: article.id });
    return article;
  });
}
