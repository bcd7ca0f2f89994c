import { CATEGORIES, type Category } from "@/db/enums";
import { type CategoryScores, noScores } from "@/lib/analysis/keyword-scores";
import { softmax } from "./softmax-objective";

/** Multinomial logistic regression over the vectors of one space: each category's weights, its bias last. */
export type Classifier = Record<Category, number[]>;

/** The probability of each category for a vector of as many dimensions as the classifier was learnt from. */
export function classify(classifier: Classifier, vector: Float32Array): CategoryScores {
  const logits = Float64Array.from(CATEGORIES, (category) => {
    const weights = classifier[category];
    return vector.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights[vector.length] ?? 0);
  });
  softmax(logits);
  const scores = noScores();
  for (const [at, category] of CATEGORIES.entries()) scores[category] = logits[at] ?? 0;
  return scores;
}
