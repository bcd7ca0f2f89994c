import { and, eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { articleColumns } from "./article-row";
import { type Article, readArticleInput } from "./schema";
import { articleScope } from "./scope";

/** The article with this id, if the actor may see it. Throws not_found for a hidden, an absent and a misnamed one alike. */
export async function findArticle(ctx: Ctx, input: { id: string }): Promise<Article> {
  const parsed = readArticleInput.safeParse(input);
  const id = parsed.success ? parsed.data.id : "0";
  const [article] = await ctx.db.select(articleColumns).from(articles).where(and(eq(articles.id, id), articleScope(ctx.actor)));
  if (!article) throw new DomainError("not_found", "article_unknown");
  return article;
}
