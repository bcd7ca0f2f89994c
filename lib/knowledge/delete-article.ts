import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { chunks } from "@/db/schema/chunks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { lockArticle } from "./lock-article";
import { recordVersion } from "./record-version";
import { articleTarget, type ArticleTargetInput } from "./schema";

/** Takes an article away: no list, search or analysis finds it any more. Its versions stay, the last one under who deleted it. */
export async function deleteArticle(ctx: Ctx, input: ArticleTargetInput): Promise<void> {
  authorize(ctx.actor, "article.delete");
  const target = parseInput(articleTarget, input);
  await inTransaction(ctx, async (ctx) => {
    const before = await lockArticle(ctx, target);
    const version = before.version + 1;
    await ctx.db.update(articles).set({ version, deletedAt: ctx.now(), updatedAt: ctx.now() }).where(eq(articles.id, before.id));
    await recordVersion(ctx, { ...before, version });
    await ctx.db.delete(chunks).where(eq(chunks.articleId, before.id));
  });
}
