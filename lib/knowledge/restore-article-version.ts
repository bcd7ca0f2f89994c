import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeArticle } from "./change-article";
import { lockArticle } from "./lock-article";
import { readArticleVersion } from "./read-article-version";
import { type Article, type RestoreArticleVersionInput, restoreArticleVersionInput } from "./schema";

/** Lets an article say again what an earlier version said, as a new version. What was once for everyone is not made so again, and what was for staff alone stays theirs. */
export async function restoreArticleVersion(ctx: Ctx, input: RestoreArticleVersionInput): Promise<Article> {
  authorize(ctx.actor, "article.update");
  const { id, version, restored } = parseInput(restoreArticleVersionInput, input);
  return inTransaction(ctx, async (ctx) => {
    const article = await lockArticle(ctx, { id, version });
    const { title, content, category, tags, language, audience: readers } = await readArticleVersion(ctx, { id, version: String(restored) });
    const audience = readers === "staff" ? readers : article.audience;
    return changeArticle(ctx, article, { title, content, category, tags, language, audience });
  });
}
