import { and, asc, eq } from "drizzle-orm";
import { chunks } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { noDocument } from "./document-scope";
import { reportText } from "./document-text";
import { loadDocuments } from "./load-documents";
import { type EmbeddedText, rankDocuments } from "./rank-documents";
import type { NearArticle } from "./schema";
import { findVectorSpace } from "./vector-space";
import { visibleScope } from "./visible-scope";

const NAMED = 5;

interface SolvedTicket {
  id: string;
  title: string;
  description: string;
  resolution: string | null;
}

/** The vectors that are stored of a ticket already: no model needs to be asked. */
async function storedVectors(ctx: Ctx, ticketId: string): Promise<EmbeddedText | null> {
  const { EMBEDDING_MODEL: model } = env();
  const space = await findVectorSpace(ctx, model);
  if (!space) return null;
  const rows = await ctx.db
    .select({ vector: chunks.embedding })
    .from(chunks)
    .where(and(eq(chunks.ticketId, ticketId), eq(chunks.spaceId, space.id), eq(chunks.position, 0)))
    .orderBy(asc(chunks.part));
  const { similarThreshold, duplicateThreshold } = embeddingProfile(model).profile;
  // Halfway from like it to the same: seen with the demo data, what lies below would make nobody think twice.
  return { model, vectors: rows.map(({ vector }) => vector), similarThreshold: (similarThreshold + duplicateThreshold) / 2 };
}

/** Articles in any state that say much the same as a solved ticket, nearest first. */
export async function findNearArticles(ctx: Ctx, ticket: SolvedTicket): Promise<NearArticle[]> {
  authorize(ctx.actor, "article.readStaff");
  const text = `${reportText(ticket)}\n${ticket.resolution ?? ""}`;
  const scope = { article: visibleScope(ctx.actor, { type: "article" }).article, ticket: noDocument };
  const ranked = await rankDocuments(ctx, { text, embedded: await storedVectors(ctx, ticket.id), scope, limit: NAMED });
  const near = ranked.filter(({ isSimilar }) => isSimilar);
  const documents = await loadDocuments(ctx, near.map(({ key }) => key));
  return near.flatMap(({ key, similarity }) => {
    const document = documents.get(key);
    return document ? [{ id: document.id, title: document.title, similarity }] : [];
  });
}
