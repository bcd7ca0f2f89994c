import type { Embedder } from "@/lib/ai/ports";
import { maskSecrets } from "@/lib/ai/mask-secrets";
import { meanVector } from "@/lib/analysis/classifier/mean-vector";
import { articlePassages, reportText, ticketPassages } from "@/lib/search/document-text";
import { embedPassages, type Passage } from "@/lib/search/embed-passages";
import { leanToTitle } from "@/lib/search/lean-to-title";
import type { QualityFile, QueryLine } from "../eval/quality-file";
import type { LabelledVectors } from "./adapter-objective";

/** What ranking compares on average: the mean of report and resolution, each the mean of its chunks. */
async function documentVector(embedder: Embedder, passages: readonly Passage[]): Promise<Float32Array> {
  const chunks = await embedPassages(embedder, passages);
  const parts = [...Map.groupBy(chunks, ({ part }) => part).values()].map((of) => meanVector(of.map(({ embedding }) => embedding)));
  return parts[0] ? parts[0].map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0) / parts.length) : new Float32Array();
}

async function questionVector(embedder: Embedder, query: QueryLine): Promise<Float32Array> {
  const [title, report] = await embedder.embed([maskSecrets(query.title), reportText(query)], "query");
  return report && title ? leanToTitle(report, title) : new Float32Array();
}

/** The vectors of a labelled file, as retrieval compares them; queries that do not say what is relevant are left out. Throws ModelError. */
export async function labelledVectors(embedder: Embedder, file: QualityFile, onProgress: (done: number, total: number) => void): Promise<LabelledVectors> {
  const texts = [...file.history.map((ticket) => ({ id: ticket.id, passages: ticketPassages(ticket) })), ...file.articles.map((article) => ({ id: article.id, passages: articlePassages(article) }))];
  const queries = file.queries.flatMap((query) => (query.relevant ? [{ query, relevant: query.relevant }] : []));
  const total = texts.length + queries.length;
  let done = 0;
  const documents: Float32Array[] = [];
  for (const { passages } of texts) {
    documents.push(await documentVector(embedder, passages));
    onProgress(++done, total);
  }
  const places = new Map(texts.map(({ id }, place) => [id, place]));
  const questions: Float32Array[] = [];
  for (const { query } of queries) {
    questions.push(await questionVector(embedder, query));
    onProgress(++done, total);
  }
  return { documents, questions, answers: queries.map(({ relevant }) => new Set(relevant.flatMap((id) => places.get(id) ?? []))) };
}
