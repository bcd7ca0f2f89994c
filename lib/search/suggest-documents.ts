import { inArray } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { tickets } from "@/db/schema/tickets";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { estimateTokens } from "./chunk-text";
import { reportText } from "./document-text";
import { noDocument } from "./document-scope";
import { type EmbeddedQuery, embedQuery } from "./embed-query";
import { documentKey } from "./found-document";
import { idsOf, loadDocuments } from "./load-documents";
import { rankDocuments } from "./rank-documents";
import { type OpenDuplicate, type SolvedTicket, type SuggestAnswer, type SuggestDocumentsInput, suggestDocumentsInput, type SuggestedArticle } from "./schema";
import { towardsAnswers } from "./towards-answers";
import { recentOpenScope, visibleTeachingScope } from "./visible-scope";

/** Of each kind. */
const SHOWN = 5;
const RANKED = 20;

/** Shorter texts say nothing yet. */
const TOKENS = 3;

const RECENT_MS = 7 * 86_400_000;

/** Share of the words, by weight, from which two tickets are about the same where no cosine says so. */
const DUPLICATE_WORD_SHARE = 0.6;

interface Asked {
  text: string;
  embedded: EmbeddedQuery["embedded"];
}

async function findTeaching(ctx: Ctx, { text, embedded }: Asked, language: Locale | undefined): Promise<{ articles: SuggestedArticle[]; solvedTickets: SolvedTicket[] }> {
  const { article, ticket } = visibleTeachingScope(ctx.actor);
  const asked = embedded && towardsAnswers(embedded);
  const find = (scope: { article: typeof article; ticket: typeof ticket }) => rankDocuments(ctx, { text, embedded: asked, scope, limit: RANKED });
  const ranked = [...(await find({ article, ticket: noDocument })), ...(await find({ article: noDocument, ticket }))].filter(({ isSimilar }) => isSimilar);
  const documents = await loadDocuments(ctx, ranked.map(({ key }) => key));
  const answer = { articles: [] as SuggestedArticle[], solvedTickets: [] as SolvedTicket[] };
  for (const { key, similarity } of ranked) {
    const document = documents.get(key);
    if (document?.type === "article") answer.articles.push({ ...document, similarity });
    if (document?.type === "ticket") answer.solvedTickets.push({ ...document, similarity });
  }
  const isForeign = (article: SuggestedArticle) => Number(language !== undefined && article.language !== language);
  answer.articles.sort((a, b) => isForeign(a) - isForeign(b));
  return { articles: answer.articles.slice(0, SHOWN), solvedTickets: answer.solvedTickets.slice(0, SHOWN) };
}

async function findOpenDuplicates(ctx: Ctx, { text, embedded }: Asked): Promise<OpenDuplicate[]> {
  const scope = recentOpenScope(ctx.actor, new Date(ctx.now().getTime() - RECENT_MS));
  const ranked = await rankDocuments(ctx, { text, embedded, scope, limit: RANKED });
  const near = ranked
    .filter(({ similarity, wordShare }) => (embedded && similarity !== null ? similarity >= embedded.duplicateThreshold : wordShare >= DUPLICATE_WORD_SHARE))
    .slice(0, SHOWN);
  if (near.length === 0) return [];
  const { id, ticketNumber, title, category, language, status, createdAt } = tickets;
  const rows = await ctx.db.select({ id, ticketNumber, title, category, language, status, createdAt }).from(tickets).where(inArray(id, idsOf(near.map(({ key }) => key), "ticket")));
  const byKey = new Map(rows.map((row) => [documentKey({ type: "ticket", id: row.id }), row]));
  return near.flatMap(({ key, similarity }) => {
    const row = byKey.get(key);
    return row ? [{ ...row, similarity }] : [];
  });
}

/** What may help somebody who is writing a ticket, before it is sent: articles, and open tickets about the same, of an employee the own ones; for staff solved tickets too. */
export async function suggestDocuments(ctx: Ctx, input: SuggestDocumentsInput): Promise<SuggestAnswer> {
  authorize(ctx.actor, "document.suggest");
  const { language, ...written } = parseInput(suggestDocumentsInput, input);
  const text = reportText(written).trim();
  if (estimateTokens(text) < TOKENS) return { articles: [], solvedTickets: [], openDuplicates: [], degraded: [] };
  const { embedded, degraded } = await embedQuery(ctx, text);
  const asked = { text, embedded };
  return { ...(await findTeaching(ctx, asked, language)), openDuplicates: await findOpenDuplicates(ctx, asked), degraded };
}
