import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeArticle } from "./change-article";
import { lockArticle } from "./lock-article";
import { type Article, type UpdateArticleInput, updateArticleInput } from "./schema";

/** Changes fields of an article; the rest stays. */
export async function updateArticle(ctx: Ctx, input: UpdateArticleInput): Promise<Article> {
  authorize(ctx.actor, "article.update");
  const { id, version, ...patch } = parseInput(updateArticleInput, input);
  return inTransaction(ctx, async (ctx) => changeArticle(ctx, await lockArticle(ctx, { id, version }), patch));
}
