import type { WordMatch } from "./search-words";

export interface FusedDocument {
  key: string;
  score: number;
  similarity: number | null;
  /** The share of the question's words, by weight, that the document holds, 0 to 1. */
  wordShare: number;
}

/** How much a document that stands out in its language by its words adds to a cosine; measured with `npm run eval`. */
const WORDS_WEIGHT = 0.12;

/** Deviations from the mean beyond which a document cannot stand out further. */
const STAND_OUT = 3;

/**
 * Full text knows its own language only, so a document's words count by how far it stands out among those of its
 * language: distance from their mean in deviations, 0 to 1. A lone document stands out by the share that it holds.
 */
function standOut(matches: readonly WordMatch[], total: number): Map<string, number> {
  const languages = Map.groupBy(matches, (match) => match.language);
  const scores = new Map<string, number>();
  for (const group of languages.values()) {
    const mean = group.reduce((sum, { weight }) => sum + weight, 0) / group.length;
    const deviation = Math.sqrt(group.reduce((sum, { weight }) => sum + (weight - mean) ** 2, 0) / group.length);
    for (const { key, weight } of group) {
      const share = weight / total;
      const distance = deviation > 0 ? Math.min(STAND_OUT, Math.max(0, (weight - mean) / deviation)) / STAND_OUT : share;
      scores.set(key, distance * Math.sqrt(share));
    }
  }
  return scores;
}

/** One list of what vectors and words found, best first. Without vectors the share of words decides alone. */
export function fuse(similarities: ReadonlyMap<string, number> | null, matches: readonly WordMatch[], queryWeight: number): FusedDocument[] {
  const total = Math.max(queryWeight, Number.MIN_VALUE);
  const shares = new Map(matches.map(({ key, weight }) => [key, weight / total]));
  const words = standOut(matches, total);
  const keys = new Set([...(similarities?.keys() ?? []), ...shares.keys()]);
  return [...keys]
    .map((key) => {
      const similarity = similarities?.get(key) ?? null;
      const wordShare = shares.get(key) ?? 0;
      const score = similarities ? (similarity ?? 0) + WORDS_WEIGHT * (words.get(key) ?? 0) : wordShare;
      return { key, score, similarity, wordShare };
    })
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key));
}
