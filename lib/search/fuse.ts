import type { DocumentCounts } from "./count-documents";
import type { WordMatch } from "./search-words";

export interface FusedDocument {
  key: string;
  score: number;
  similarity: number | null;
  /** The share of the question's words, by weight, that the document holds, 0 to 1. */
  wordShare: number;
}

export interface FuseInput {
  /** By document key; null while there is no embedding model. */
  similarities: ReadonlyMap<string, number> | null;
  matches: readonly WordMatch[];
  counts: DocumentCounts;
  /** The weight of all of the question's words. */
  queryWeight: number;
}

/** How much a document that stands out in its language by its words adds to a cosine; measured with `npm run eval`. */
const WORDS_WEIGHT = 0.2;

/** Deviations from the mean beyond which a document cannot stand out further. */
const STAND_OUT = 3;

/**
 * Full text knows its own language only, so a document's words count by how far it stands out among all documents of
 * its language: distance from their mean in deviations, damped by the share of the question that it holds, 0 to 1.
 */
function standOut({ matches, counts, queryWeight }: FuseInput): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [language, group] of Map.groupBy(matches, (match) => match.language)) {
    const documents = Math.max(group.length, counts.get(language) ?? 0);
    const mean = group.reduce((sum, { weight }) => sum + weight, 0) / documents;
    const squares = group.reduce((sum, { weight }) => sum + (weight - mean) ** 2, 0) + (documents - group.length) * mean ** 2;
    const deviation = Math.sqrt(squares / documents);
    for (const { key, weight } of group) {
      const share = weight / queryWeight;
      // A lone document has nothing to stand out from.
      const distance = deviation > 0 ? Math.min(STAND_OUT, Math.max(0, (weight - mean) / deviation)) / STAND_OUT : share;
      scores.set(key, distance * Math.sqrt(share));
    }
  }
  return scores;
}

/** One list of what vectors and words found, best first. Without vectors the share of words decides alone. */
export function fuse(input: FuseInput): FusedDocument[] {
  const { similarities, matches, queryWeight } = input;
  const shares = new Map(matches.map(({ key, weight }) => [key, weight / queryWeight]));
  const words = standOut(input);
  const keys = new Set([...(similarities?.keys() ?? []), ...shares.keys()]);
  return [...keys]
    .map((key) => {
      const similarity = similarities?.get(key) ?? null;
      const share = shares.get(key) ?? 0;
      const score = similarities ? (similarity ?? 0) + WORDS_WEIGHT * (words.get(key) ?? 0) : share;
      return { key, score, similarity, wordShare: Math.min(1, share) };
    })
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key));
}
