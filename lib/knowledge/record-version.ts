import { articleVersions } from "@/db/schema/articles";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import type { Article } from "./schema";

/** Keeps an article as this version of it leaves it, under the ctx's actor, in the transaction that made it so. */
export async function recordVersion(ctx: Ctx, article: Article): Promise<void> {
  if (!ctx.outbox) throw new TypeError("a version is recorded inside a transaction");
  const { type, id } = actorReference(ctx.actor);
  const { id: articleId, version, title, content, category, tags, language, status, audience } = article;
  await ctx.db
    .insert(articleVersions)
    .values({ articleId, version, title, content, category, tags, language, status, audience, changedByType: type, changedBy: id, createdAt: ctx.now() });
}
