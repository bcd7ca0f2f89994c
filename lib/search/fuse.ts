import type { DocumentCounts } from "./count-documents";
import type { Nearness } from "./measure-parts";
import type { WordMatch } from "./search-words";

export interface FusedDocument {
  key: string;
  score: number;
  /** The cosine of its nearest passage; null where no vectors could be compared. */
  similarity: number | null;
  /** The cosine to the whole text as it was written, drawn to no title. */
  wholeSimilarity: number | null;
  /** The share of the question's words, by weight, that the document holds, 0 to 1. */
  wordShare: number;
}

export interface FuseInput {
  /** By document key; null while there is no embedding model. */
  nearness: ReadonlyMap<string, Nearness> | null;
  matches: readonly WordMatch[];
  counts: DocumentCounts;
  /** The weight of all of the question's words. */
  queryWeight: number;
  /** Whether it is a few words that somebody typed, which mean what they say more than a report does. */
  isTyped?: boolean | undefined;
}

/** How much a document that stands out in its language by its words adds to a cosine; measured with `npm run eval`, see docs/quality.md. */
const WORDS_WEIGHT = 0.12;
const TYPED_WORDS_WEIGHT = 0.2;

/** How much a document gains whose codes are all of the question, by the root of their share; unlike other words they are the same in every language. */
const CODES_WEIGHT = 0.3;

/** How much the nearest part alone counts beside all parts: what reports the same and was solved the same way is the same problem. */
const NEAREST_WEIGHT = 0.25;

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
  const { nearness, matches, queryWeight, isTyped = false } = input;
  const wordsWeight = isTyped ? TYPED_WORDS_WEIGHT : WORDS_WEIGHT;
  const shares = new Map(matches.map(({ key, weight }) => [key, weight / queryWeight]));
  const words = standOut(input);
  const codes = new Map(matches.map((match) => [match.key, Math.sqrt(match.codes / queryWeight)]));
  const keys = new Set([...(nearness?.keys() ?? []), ...shares.keys()]);
  return [...keys]
    .map((key) => {
      const near = nearness?.get(key);
      const share = shares.get(key) ?? 0;
      const meaning = near ? NEAREST_WEIGHT * near.nearest + (1 - NEAREST_WEIGHT) * near.parts : 0;
      const said = wordsWeight * (words.get(key) ?? 0) + CODES_WEIGHT * (codes.get(key) ?? 0);
      const score = nearness ? meaning + said : share;
      return { key, score, similarity: near?.nearest ?? null, wholeSimilarity: near?.whole ?? null, wordShare: Math.min(1, share) };
    })
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key));
}
