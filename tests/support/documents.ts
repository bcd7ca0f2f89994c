import { type TeachingDocument, documentKey } from "@/lib/search/found-document";
import type { RankedDocument } from "@/lib/search/retrieve";

type TicketDocument = Extract<TeachingDocument, { type: "ticket" }>;
type ArticleDocument = Extract<TeachingDocument, { type: "article" }>;

let made = 0;

export function ticketDocument(given: Partial<TicketDocument> = {}): TicketDocument {
  const id = String(++made);
  const text = { title: `Printer ${id}`, resolution: "Restarted it. It prints again." };
  return { type: "ticket", id, ticketNumber: `TK20260101${id.padStart(3, "0")}`, category: "hardware", language: "en", ...text, ...given };
}

export function articleDocument(given: Partial<ArticleDocument> = {}): ArticleDocument {
  const id = String(++made);
  return { type: "article", id, title: `Guide ${id}`, content: "1. Stop it.\n2. Start it.", audience: "staff", category: "software", language: "en", ...given };
}

/** As retrieval gives a document: similar unless told otherwise. */
export const ranked = (document: TeachingDocument, given: Partial<RankedDocument> = {}): RankedDocument => ({
  key: documentKey(document),
  score: 0.8,
  similarity: 0.8,
  wholeSimilarity: 0.8,
  wordShare: 0,
  isSimilar: true,
  document,
  ...given,
});
