import type { RankedDocument } from "@/lib/search/retrieve";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { CitedArticle, SimilarTicket, SourceReference } from "./schema";

const TICKETS = 3;
const ARTICLES = 2;

/** What an analysis stands on, best first; a source's number in a prompt is its place in `sources`, from 1. */
export interface Evidence {
  sources: RankedDocument[];
  similarTickets: SimilarTicket[];
  articles: CitedArticle[];
}

/** The three solved tickets and two articles, at most, that are similar enough to be shown. */
export function selectEvidence(ranked: readonly RankedDocument[]): Evidence {
  const similar = ranked.filter((found) => found.isSimilar);
  const ticketsFound = similar.filter(({ document }) => document.type === "ticket").slice(0, TICKETS);
  const articlesFound = similar.filter(({ document }) => document.type === "article").slice(0, ARTICLES);
  return {
    sources: similar.filter((found) => ticketsFound.includes(found) || articlesFound.includes(found)),
    similarTickets: ticketsFound.flatMap(({ document, similarity }) =>
      document.type === "ticket"
        ? [{ ticketNumber: document.ticketNumber, title: document.title, similarity, resolution: document.resolution, category: document.category, language: document.language }]
        : [],
    ),
    articles: articlesFound.map(({ document: { id, title, category, language }, similarity }) => ({ id, title, similarity, category, language })),
  };
}

/** How a step names a source. */
export function referenceTo(document: TeachingDocument): SourceReference {
  const { title, language } = document;
  return document.type === "ticket"
    ? { type: "ticket", ticketNumber: document.ticketNumber, title, language }
    : { type: "article", articleId: document.id, title, language };
}
