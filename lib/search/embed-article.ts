import { and, eq, isNull } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { models } from "@/lib/core/runtime";
import { articlePassages } from "./document-text";
import { embedPassages } from "./embed-passages";
import { storeChunks } from "./store-chunks";

/** Embeds an article in chunks. Throws ModelError: without the model there is nothing to store. */
export async function embedArticle(ctx: Ctx, { articleId, signal }: { articleId: string; signal?: AbortSignal }): Promise<void> {
  authorize(ctx.actor, "document.embed");
  const { title, content } = articles;
  const there = and(eq(articles.id, articleId), isNull(articles.deletedAt));
  const [article] = await ctx.db.select({ title, content }).from(articles).where(there);
  if (!article) return;
  const { embedder } = models();
  const embedded = await embedPassages(embedder, articlePassages(article), signal);
  await storeChunks(ctx, embedder.model, { articleId }, embedded, async ({ db }) => {
    // Deleted or reworded while the model was at work: a job of its own has seen to that.
    const [now] = await db.select({ title, content }).from(articles).where(there).for("share");
    return now?.title === article.title && now.content === article.content;
  });
}
