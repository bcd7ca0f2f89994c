import { and, eq, inArray } from "drizzle-orm";
import { chunks } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import type { EmbeddedChunk } from "./embed-passages";
import { vectorSpace } from "./vector-space";

/** A ticket or an article, by its id. */
export type DocumentReference = { ticketId: string; articleId?: undefined } | { articleId: string; ticketId?: undefined };

const rowsOf = (document: DocumentReference) =>
  document.ticketId === undefined ? eq(chunks.articleId, document.articleId) : eq(chunks.ticketId, document.ticketId);

/**
 * Puts the chunks in the place of those that the same model made of the same parts of the document; nothing where
 * `isCurrent`, asked inside the transaction, says that the document is not what was embedded any more.
 */
export async function storeChunks(
  ctx: Ctx,
  model: string,
  document: DocumentReference,
  embedded: readonly EmbeddedChunk[],
  isCurrent: (ctx: Ctx) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const [first] = embedded;
  if (!first) return;
  const space = await vectorSpace(ctx, model, first.embedding.length);
  const parts = [...new Set(embedded.map((chunk) => chunk.part))];
  await inTransaction(ctx, async (ctx) => {
    if (!(await isCurrent(ctx))) return;
    await ctx.db.delete(chunks).where(and(rowsOf(document), eq(chunks.spaceId, space.id), inArray(chunks.part, parts)));
    // A job that runs twice at once stores the same rows: the later one finds them there.
    await ctx.db.insert(chunks).values(embedded.map((chunk) => ({ ...chunk, ...document, spaceId: space.id }))).onConflictDoNothing();
  });
}
