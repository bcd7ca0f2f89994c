import { z } from "zod";
import { ARTICLE_STATUSES, CATEGORIES, LOCALES, STATUSES } from "@/db/enums";
import { textField } from "@/lib/core/field";

/** Why a search did not take the better path. */
export const SEARCH_DEGRADATIONS = ["embedding_unavailable", "embedding_incomplete"] as const;

export type SearchDegradation = (typeof SEARCH_DEGRADATIONS)[number];

const degraded = z.array(z.enum(SEARCH_DEGRADATIONS));

export const searchDocumentsInput = z.object({
  q: textField(300),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  type: z.enum(["ticket", "article", "all"]).default("all"),
  category: z.enum(CATEGORIES).optional(),
});

export type SearchDocumentsInput = z.input<typeof searchDocumentsInput>;

/** Cosine of the best passage; null when only words found it. */
const similarity = z.number().nullable();

export const searchResult = z.object({
  type: z.enum(["ticket", "article"]),
  id: z.string(),
  /** Null of an article. */
  ticketNumber: z.string().nullable(),
  title: z.string(),
  /** Plain text around the first word that was looked for, or the beginning. */
  snippet: z.string(),
  similarity,
  status: z.enum([...STATUSES, ...ARTICLE_STATUSES]),
  category: z.enum(CATEGORIES),
  language: z.enum(LOCALES),
});

export type SearchResult = z.infer<typeof searchResult>;

export const searchAnswer = z.object({
  /** Best first. */
  results: z.array(searchResult),
  /** Always null: what does not stand among the first is not looked for. */
  nextCursor: z.null(),
  total: z.number().int(),
  degraded,
});

export type SearchAnswer = z.infer<typeof searchAnswer>;

export const suggestDocumentsInput = z.object({
  title: z.string().max(300).default(""),
  description: z.string().max(100_000).default(""),
  /** Articles in it stand first. */
  language: z.enum(LOCALES).optional(),
});

export type SuggestDocumentsInput = z.input<typeof suggestDocumentsInput>;

const suggested = z.object({ title: z.string(), similarity, category: z.enum(CATEGORIES), language: z.enum(LOCALES) });

export const suggestedArticle = suggested.extend({ id: z.string() });

export type SuggestedArticle = z.infer<typeof suggestedArticle>;

export const solvedTicket = suggested.extend({ ticketNumber: z.string(), resolution: z.string() });

export type SolvedTicket = z.infer<typeof solvedTicket>;

export const openDuplicate = suggested.extend({ ticketNumber: z.string(), status: z.enum(STATUSES), createdAt: z.date() });

export type OpenDuplicate = z.infer<typeof openDuplicate>;

export const suggestAnswer = z.object({
  articles: z.array(suggestedArticle),
  /** For staff alone. */
  solvedTickets: z.array(solvedTicket),
  /** Of the whole desk for staff, the own ones for an employee. */
  openDuplicates: z.array(openDuplicate),
  degraded,
});

export type SuggestAnswer = z.infer<typeof suggestAnswer>;

/** An article that says much the same as another text. */
export const nearArticle = z.object({ id: z.string(), title: z.string(), similarity });

export type NearArticle = z.infer<typeof nearArticle>;
