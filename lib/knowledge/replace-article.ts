import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { detectLanguage } from "@/lib/language/detect-language";
import { changeArticle } from "./change-article";
import { lockArticle } from "./lock-article";
import { type Article, type ReplaceArticleInput, replaceArticleInput } from "./schema";

/** Writes an article anew, as if it had been created with these fields. */
export async function replaceArticle(ctx: Ctx, input: ReplaceArticleInput): Promise<Article> {
  authorize(ctx.actor, "article.update");
  const { id, version, language, ...fields } = parseInput(replaceArticleInput, input);
  const spoken = language ?? detectLanguage(`${fields.title}\n${fields.content}`) ?? ctx.locale;
  return inTransaction(ctx, async (ctx) => changeArticle(ctx, await lockArticle(ctx, { id, version }), { ...fields, language: spoken }));
}
