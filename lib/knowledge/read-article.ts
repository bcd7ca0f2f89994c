import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { findArticle } from "./find-article";
import type { Article, ReadArticleInput } from "./schema";

/** An article. Throws not_found. */
export async function readArticle(ctx: Ctx, input: ReadArticleInput): Promise<Article> {
  authorize(ctx.actor, "article.read");
  return findArticle(ctx, input);
}
