import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CATEGORIES, LOCALES, VERDICTS } from "@/db/enums";

const document = { id: z.string().min(1), title: z.string().min(1), language: z.enum(LOCALES), category: z.enum(CATEGORIES) };

const qualityLine = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("history"), ...document, description: z.string(), resolution: z.string() }),
  z.object({ kind: z.literal("article"), ...document, content: z.string() }),
  z.object({
    kind: z.literal("query"),
    ...document,
    category: z.enum(CATEGORIES).optional(),
    description: z.string(),
    relevant: z.array(z.string()).optional(),
    tags: z.array(z.string()).default([]),
  }),
  z.object({ kind: z.literal("feedback"), query: z.string(), verdict: z.enum(VERDICTS) }),
]);

export type QualityLine = z.output<typeof qualityLine>;
export type HistoryLine = Extract<QualityLine, { kind: "history" }>;
export type ArticleLine = Extract<QualityLine, { kind: "article" }>;
export type QueryLine = Extract<QualityLine, { kind: "query" }>;

export interface QualityFile {
  history: HistoryLine[];
  articles: ArticleLine[];
  queries: QueryLine[];
  feedback: Extract<QualityLine, { kind: "feedback" }>[];
}

/** Thrown for a file that is not as the contract says; names the line. */
export class QualityFileError extends Error {
  override readonly name = "QualityFileError";
}

function parseLine(text: string, number: number): QualityLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new QualityFileError(`line ${number}: no JSON`);
  }
  const parsed = qualityLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new QualityFileError(`line ${number}: ${faults.join("; ")}`);
}

/** Parses a file of labelled tickets, one JSON object a line. Throws QualityFileError. */
export function parseQualityFile(text: string): QualityFile {
  const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, index + 1)]));
  const of = <Kind extends QualityLine["kind"]>(kind: Kind) => lines.filter((line): line is Extract<QualityLine, { kind: Kind }> => line.kind === kind);
  const file = { history: of("history"), articles: of("article"), queries: of("query"), feedback: of("feedback") };
  const known = new Set([...file.history, ...file.articles].map(({ id }) => id));
  if (known.size < file.history.length + file.articles.length) throw new QualityFileError("two documents have the same id");
  for (const { id, relevant = [] } of file.queries) {
    const unknown = relevant.find((wanted) => !known.has(wanted));
    if (unknown !== undefined) throw new QualityFileError(`query ${id}: no document ${unknown}`);
  }
  for (const { query, verdict } of file.feedback) {
    const judged = file.queries.find(({ id }) => id === query);
    if (!judged) throw new QualityFileError(`feedback: no query ${query}`);
    if (verdict === "corrected" && judged.category === undefined) throw new QualityFileError(`feedback: query ${query} has no category to correct to`);
  }
  return file;
}

/** Throws QualityFileError, with the file's name. */
export async function readQualityFile(path: string): Promise<QualityFile> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new QualityFileError(`cannot read ${path}`);
  });
  try {
    return parseQualityFile(text);
  } catch (error) {
    throw error instanceof QualityFileError ? new QualityFileError(`${path}: ${error.message}`) : error;
  }
}
