import { eq } from "drizzle-orm";
import type { Category } from "@/db/enums";
import { aiResponses } from "@/db/schema/ai-responses";
import { ModelError } from "@/lib/ai/ports";
import { analyzeTicket } from "@/lib/analysis/analyze-ticket";
import { classifyReport } from "@/lib/analysis/classifier/classify-report";
import { trainClassifier } from "@/lib/analysis/classifier/train-classifier";
import { embedReport } from "@/lib/analysis/embed-report";
import { giveFeedback } from "@/lib/analysis/give-feedback";
import { forgetCalibrations } from "@/lib/analysis/load-calibrations";
import { models } from "@/lib/core/runtime";
import { createArticle } from "@/lib/knowledge/create-article";
import { reportText } from "@/lib/search/document-text";
import { embedArticle } from "@/lib/search/embed-article";
import { embedTicket } from "@/lib/search/embed-ticket";
import { documentKey } from "@/lib/search/found-document";
import { type RankedDocument, retrieve } from "@/lib/search/retrieve";
import { createTicket } from "@/lib/tickets/create-ticket";
import { importTicket } from "@/lib/tickets/import-ticket";
import { readTicket } from "@/lib/tickets/read-ticket";
import type { EvaluatedDesk } from "./desk-of-its-own";
import type { Outcome } from "./figures";
import type { QualityFile, QueryLine } from "./quality-file";

/** A line of `--details`. */
export interface QueryDetails {
  id: string;
  category: Category;
  confidence: number;
  source: string;
  ranked: { id: string; score: number; similarity: number | null }[];
  shown: string[];
  abstained: boolean;
  ms: number;
}

export interface EvaluatedQuery {
  outcome: Outcome;
  details: QueryDetails;
}

/** Without an embedding model the desk works by words alone; that can be measured too. */
async function unlessModelIsMissing(embedding: Promise<void>): Promise<void> {
  await embedding.catch((error: unknown) => {
    if (!(error instanceof ModelError)) throw error;
  });
}

/** Puts history and articles into the desk; returns each document's id in the file by its key in the desk. */
async function loadDocuments({ ctx, requesterId }: EvaluatedDesk, file: QualityFile, onProgress: () => void): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { id: name, kind: _, ...fields } of file.history) {
    const at = ctx.now();
    const { id } = await importTicket(ctx, { ...fields, employeeId: requesterId, status: "closed", createdAt: at, resolvedAt: at, closedAt: at });
    await unlessModelIsMissing(embedTicket(ctx, { ticketId: id }));
    names.set(documentKey({ type: "ticket", id }), name);
    onProgress();
  }
  for (const { id: name, kind: _, ...fields } of file.articles) {
    const { id } = await createArticle(ctx, fields);
    await unlessModelIsMissing(embedArticle(ctx, { articleId: id }));
    names.set(documentKey({ type: "article", id }), name);
    onProgress();
  }
  return names;
}

async function rank({ ctx }: EvaluatedDesk, query: QueryLine, asking: string): Promise<RankedDocument[]> {
  const ticket = await readTicket(ctx, { id: asking });
  const { embedded } = await embedReport(ctx, models().embedder, ticket);
  return retrieve(ctx, { text: reportText(query), asking, embedded, expected: await classifyReport(ctx, embedded) });
}

async function rawScore({ ctx }: EvaluatedDesk, id: string): Promise<number> {
  const [row] = await ctx.db.select({ score: aiResponses.rawConfidence }).from(aiResponses).where(eq(aiResponses.id, id));
  return row?.score ?? 0;
}

/** Files a query as a new ticket and waits for its analysis. */
async function analyseQuery({ ctx, requesterId }: EvaluatedDesk, { id, title, description, language }: QueryLine) {
  const ticket = await createTicket(ctx, { title, description, language, employeeId: requesterId });
  const { analysisUnderWay } = await readTicket(ctx, { id: ticket.id });
  await analyzeTicket(ctx, { analysisId: analysisUnderWay?.id ?? "0" });
  const [analysis] = (await readTicket(ctx, { id: ticket.id })).aiResponses;
  if (!analysis?.suggestedCategory) throw new TypeError(`query ${id} was not analysed`);
  return { ticketId: ticket.id, analysis, suggestedCategory: analysis.suggestedCategory };
}

/** What staff said of a query's analysis, given to the desk before anything is scored. */
async function learn(desk: EvaluatedDesk, { queries, feedback }: QualityFile, onProgress: () => void): Promise<void> {
  for (const { query: name, verdict } of feedback) {
    const query = queries.find(({ id }) => id === name);
    if (!query) continue;
    const { analysis } = await analyseQuery(desk, query);
    await giveFeedback(desk.ctx, { id: analysis.id, verdict, ...(verdict === "corrected" ? { category: query.category } : {}) });
    onProgress();
  }
  forgetCalibrations(desk.ctx);
}

/** Analyses one query as a new ticket and scores what came of it. */
async function evaluateQuery(desk: EvaluatedDesk, query: QueryLine, names: Map<string, string>, languages: Map<string, string>): Promise<EvaluatedQuery> {
  const { id, language, tags, category: expected, relevant } = query;
  const { ticketId, analysis, suggestedCategory } = await analyseQuery(desk, query);
  const found = await rank(desk, query, ticketId);
  const nameOf = ({ key }: RankedDocument) => names.get(key) ?? key;
  const shown = found.filter(({ isSimilar }) => isSimilar).map(nameOf);
  const details: QueryDetails = {
    id,
    category: suggestedCategory,
    confidence: analysis.confidenceScore ?? 0,
    source: analysis.source ?? "",
    ranked: found.map((document) => ({ id: nameOf(document), score: document.score, similarity: document.similarity })),
    shown,
    abstained: shown.length === 0,
    ms: analysis.processingTimeMs ?? 0,
  };
  const isCrossLanguage = relevant !== undefined && relevant.length > 0 && relevant.every((id) => languages.get(id) !== language);
  const ranked = details.ranked.map((document) => document.id);
  const { category, confidence, abstained, ms } = details;
  const analysed = { category, confidence, score: await rawScore(desk, analysis.id), source: analysis.source ?? "rules", ms };
  return { details, outcome: { id, language, tags, expected, relevant, isCrossLanguage, ranked, shown, abstained, ...analysed } };
}

/** Loads a file into the desk and analyses its queries, in order; a query never becomes history for the next one. */
export async function evaluateFile(desk: EvaluatedDesk, file: QualityFile, onProgress: (done: number, total: number) => void): Promise<EvaluatedQuery[]> {
  const total = file.history.length + file.articles.length + file.feedback.length + file.queries.length;
  let done = 0;
  const advance = () => onProgress(++done, total);
  const names = await loadDocuments(desk, file, advance);
  await trainClassifier(desk.ctx);
  await learn(desk, file, advance);
  const languages = new Map([...file.history, ...file.articles].map(({ id, language }) => [id, language]));
  const evaluated: EvaluatedQuery[] = [];
  for (const query of file.queries) {
    evaluated.push(await evaluateQuery(desk, query, names, languages));
    advance();
  }
  return evaluated;
}
