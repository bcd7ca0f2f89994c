import { eq } from "drizzle-orm";
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
  const [article] = await ctx.db.select({ title, content }).from(articles).where(eq(articles.id, articleId));
  if (!article) return;
  const { embedder } = models();
  await storeChunks(ctx, embedder.model, { articleId }, await embedPassages(embedder, articlePassages(article), signal));
}
