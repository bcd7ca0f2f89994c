import { CATEGORIES, type Category } from "@/db/enums";
import { type CategoryScores, keywordScores, noScores } from "./keyword-scores";
import { ngramScores } from "./ngrams/ngram-classifier";

/** A solved ticket or an article that was found, as the vote sees it. */
export interface Neighbour {
  category: Category;
  /** How near it is by meaning and words, from 0, about 1 at most. */
  weight: number;
}

interface Weights {
  keywords: number;
  ngrams: number;
  neighbours: number;
  learnt: number;
}

/** How much each says beside the others, measured with `npm run eval` on tests/fixtures/eval like all that follows. */
const WITH_CLASSIFIER: Weights = { keywords: 0.1, ngrams: 0.3, neighbours: 0.35, learnt: 0.25 };
const WITHOUT_CLASSIFIER: Weights = { keywords: 0.2, ngrams: 0.3, neighbours: 0.5, learnt: 0 };

/** What speaks for no category beside the keywords: one alone, however decisive, may be there by chance. */
const CHANCE = 2;

/** So that one near neighbour outweighs several vague ones. */
const NEARNESS_POWER = 4;

/** Neighbours that are further away than this say little, however few others there are. */
const FAR = 0.25;

/** Each score as a share of them all and of what speaks for none. */
function shares(scores: CategoryScores, silent: number): CategoryScores {
  const total = CATEGORIES.reduce((sum, category) => sum + scores[category], silent);
  const result = noScores();
  for (const category of CATEGORIES) result[category] = scores[category] / total;
  return result;
}

function neighbourScores(neighbours: readonly Neighbour[]): CategoryScores {
  const scores = noScores();
  for (const { category, weight } of neighbours) scores[category] += weight ** NEARNESS_POWER;
  return scores;
}

export interface CategoryVote {
  category: Category;
  /** What speaks for each category, together 1 at most. */
  shares: CategoryScores;
  /** The same without the n-grams: they hear every word of a report, an order to the language model too. */
  evidence: CategoryScores;
}

/** The category that keywords, n-grams, similar documents and, where there is one, the desk's classifier speak for; `other` when none says anything. */
export function voteCategory(text: string, neighbours: readonly Neighbour[], learnt: CategoryScores | null = null): CategoryVote {
  const weights = learnt ? WITH_CLASSIFIER : WITHOUT_CLASSIFIER;
  const keywords = shares(keywordScores(text), CHANCE);
  const ngrams = ngramScores(text);
  const near = shares(neighbourScores(neighbours), FAR ** NEARNESS_POWER);
  const votes = noScores();
  const evidence = noScores();
  for (const category of CATEGORIES) {
    const others = weights.keywords * keywords[category] + weights.neighbours * near[category] + weights.learnt * (learnt?.[category] ?? 0);
    votes[category] = others + weights.ngrams * ngrams[category];
    evidence[category] = others / (1 - weights.ngrams);
  }
  const best = CATEGORIES.reduce((a, b) => (votes[b] > votes[a] ? b : a));
  return { category: votes[best] > 0 ? best : "other", shares: votes, evidence };
}
