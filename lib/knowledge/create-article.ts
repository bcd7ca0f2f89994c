import { articles } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { enqueue } from "@/lib/jobs/enqueue";
import { detectLanguage } from "@/lib/language/detect-language";
import { searchText } from "@/lib/search/segment";
import { articleColumns } from "./article-row";
import { type Article, type CreateArticleInput, createArticleInput } from "./schema";

/** Stores an article and the job that embeds it, both or neither. */
export async function createArticle(ctx: Ctx, input: CreateArticleInput): Promise<Article> {
  authorize(ctx.actor, "article.create");
  const { language, ...fields } = parseInput(createArticleInput, input);
  const text = `${fields.title}\n${fields.content}`;
  const words = searchText(text);
  const createdAt = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    const [article] = await ctx.db
      .insert(articles)
      .values({
        ...fields,
        language: language ?? detectLanguage(text) ?? ctx.locale,
        createdBy: ctx.actor.type === "person" ? ctx.actor.id : null,
        searchText: words,
        createdAt,
        updatedAt: createdAt,
      })
      .returning(articleColumns);
    if (!article) throw new TypeError("the insert answered no row");
    await enqueue(ctx, embedArticleJob, { articleId: article.id });
    return article;
  });
}
