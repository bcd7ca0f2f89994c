import type { RelevanceWeights } from "@/lib/ai/embedding-profiles";

/** What speaks for it that one of the documents that were found answers the question. */
export interface FoundEvidence {
  /** What stands first has this score in the list. */
  score: number;
  /** The highest cosine to the whole text, drawn to no title. */
  similarity: number;
  /** The highest share of the question's words, by weight, that one of them holds, 0 to 1. */
  wordShare: number;
  /** Whether what stands first is of the category that the question is taken for; null where nobody can say. */
  isExpected: boolean | null;
}

/** How often the first document is of the expected category: what stands in for not knowing. */
const USUALLY_EXPECTED = 0.75;

/**
 * Whether the desk knows anything of a question, by what was found: a logistic judgement at even odds shifted
 * so that three of four questions without an answer are told so. Else nothing is shown, which is a good answer.
 */
export function isKnown({ score, similarity, wordShare, isExpected }: FoundEvidence, weights: RelevanceWeights): boolean {
  const expected = isExpected === null ? USUALLY_EXPECTED : Number(isExpected);
  return weights.bias + weights.score * score + weights.similarity * similarity + weights.category * expected + weights.words * wordShare >= 0;
}
