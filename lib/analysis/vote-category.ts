import { CATEGORIES, type Category } from "@/db/enums";
import { type CategoryScores, keywordScores, noScores } from "./keyword-scores";

/** A solved ticket or an article that was found, as the vote sees it. */
export interface Neighbour {
  category: Category;
  /** How near it is, 0 to 1. */
  weight: number;
}

/** How much the neighbours say beside the keywords; measured with `npm run eval` on tests/fixtures/eval. */
const NEIGHBOUR_SHARE = 0.8;

/** So that one near neighbour outweighs several vague ones; measured as above. */
const NEARNESS_POWER = 4;

/** Neighbours that are further away than this say little, however few others there are. */
const FAR = 0.2;

/** Each score as a share of them all and of what speaks for none. */
function shares(scores: CategoryScores, silent = 0): CategoryScores {
  const total = CATEGORIES.reduce((sum, category) => sum + scores[category], silent);
  const result = noScores();
  if (total > 0) for (const category of CATEGORIES) result[category] = scores[category] / total;
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
}

/** The category that keywords and similar documents speak for; `other` when neither says anything. */
export function voteCategory(text: string, neighbours: readonly Neighbour[]): CategoryVote {
  const words = shares(keywordScores(text));
  const near = shares(neighbourScores(neighbours), FAR ** NEARNESS_POWER);
  const votes = noScores();
  for (const category of CATEGORIES) votes[category] = (1 - NEIGHBOUR_SHARE) * words[category] + NEIGHBOUR_SHARE * near[category];
  const best = CATEGORIES.reduce((a, b) => (votes[b] > votes[a] ? b : a));
  return { category: votes[best] > 0 ? best : "other", shares: votes };
}
