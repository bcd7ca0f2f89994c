import type { RelevanceWeights } from "@/lib/ai/embedding-profiles";

/** What is known of the document that stands first. */
export interface FirstFound {
  similarity: number;
  /** The share of the question's words, by weight, that it holds, 0 to 1. */
  wordShare: number;
  /** Whether it is of the category that the question is taken for; null where nobody can say. */
  isExpected: boolean | null;
}

/** How often the first document is of the expected category: what stands in for not knowing. */
const USUALLY_EXPECTED = 0.75;

/**
 * Whether the desk knows anything of a question, by the document that stands first: a logistic judgement at even odds shifted
 * so that three of four questions without an answer are told so. Else nothing is shown, which is a good answer.
 */
export function isKnown({ similarity, wordShare, isExpected }: FirstFound, weights: RelevanceWeights): boolean {
  const expected = isExpected === null ? USUALLY_EXPECTED : Number(isExpected);
  return weights.bias + weights.similarity * similarity + weights.category * expected + weights.words * wordShare >= 0;
}
