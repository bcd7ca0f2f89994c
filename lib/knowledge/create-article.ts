import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { detectLanguage } from "@/lib/language/detect-language";
import { type Article, type CreateArticleInput, createArticleInput } from "./schema";
import { storeArticle } from "./store-article";

/** Writes an article. */
export async function createArticle(ctx: Ctx, input: CreateArticleInput): Promise<Article> {
  authorize(ctx.actor, "article.create");
  const { language, ...fields } = parseInput(createArticleInput, input);
  return storeArticle(ctx, { ...fields, language: language ?? detectLanguage(`${fields.title}\n${fields.content}`) ?? ctx.locale });
}
