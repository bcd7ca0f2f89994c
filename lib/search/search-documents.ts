import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import { cached } from "@/lib/cache/cached";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { readEventHead } from "@/lib/events/read-event-head";
import { readArticlesHead } from "@/lib/knowledge/read-articles-head";
import type { DocumentScope } from "./document-scope";
import { embedQuery } from "./embed-query";
import { documentKey } from "./found-document";
import { loadResults } from "./load-results";
import { rankDocuments } from "./rank-documents";
import { type SearchAnswer, type SearchDocumentsInput, searchDocumentsInput } from "./schema";
import { visibleScope } from "./visible-scope";

const TICKET_NUMBER = /^TK\d{11,14}$/i;

const KEPT_SECONDS = 15;

/** The model may answer again any moment. */
const isByMeaning = ({ degraded }: SearchAnswer): boolean => !degraded.includes("embedding_unavailable");

interface Hit {
  key: string;
  similarity: number | null;
}

/** The ticket whose number was typed: no text holds it. */
async function numbered(ctx: Ctx, typed: string, scope: DocumentScope): Promise<Hit[]> {
  if (!TICKET_NUMBER.test(typed)) return [];
  const rows = await ctx.db.select({ id: tickets.id }).from(tickets).where(and(eq(tickets.ticketNumber, typed.toUpperCase()), scope.ticket));
  return rows.map(({ id }) => ({ key: documentKey({ type: "ticket", id }), similarity: null }));
}

async function search(ctx: Ctx, { q, limit, ...kinds }: z.output<typeof searchDocumentsInput>): Promise<SearchAnswer> {
  const scope = visibleScope(ctx.actor, kinds);
  const { embedded, degraded } = await embedQuery(ctx, q);
  const named = await numbered(ctx, q.trim(), scope);
  const ranked = named.length > 0 ? [] : await rankDocuments(ctx, { text: q, embedded, scope, limit, isTyped: true });
  const isNear = ({ similarity }: Hit) => embedded !== null && similarity !== null && similarity >= embedded.searchThreshold;
  const hits: Hit[] = [...named, ...ranked.filter((found) => found.isSimilar || isNear(found))];
  const found = await loadResults(ctx, hits.map(({ key }) => key), q);
  const results = hits.flatMap(({ key, similarity }) => {
    const result = found.get(key);
    return result ? [{ ...result, similarity }] : [];
  });
  return { results, total: results.length, nextCursor: null, degraded };
}

/**
 * Tickets and articles that the actor may see, by meaning and by word, in one list. Without the embedding model by word alone.
 * The same search is kept until something changes, and briefly: vectors arrive unannounced. By words alone it is not kept.
 */
export async function searchDocuments(ctx: Ctx, input: SearchDocumentsInput): Promise<SearchAnswer> {
  authorize(ctx.actor, "document.search");
  const wanted = parseInput(searchDocumentsInput, input);
  const heads = [await readEventHead(ctx), await readArticlesHead(ctx)];
  const answer = { name: "search", of: [ctx.actor, wanted, heads], seconds: KEPT_SECONDS, isWorthKeeping: isByMeaning };
  return cached(answer, () => search(ctx, wanted));
}
