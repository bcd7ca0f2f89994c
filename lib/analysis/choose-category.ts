import type { Category } from "@/db/enums";
import type { Suggestion } from "./suggestion";
import type { CategoryVote } from "./vote-category";

/** Evidence is plain from this share on; a category with less than this part of it stands against it. */
const PLAIN = 0.5;
const AGAINST = 0.2;

/** Whether the desk's own evidence is plainly against a category that is not the voted one. */
export function isAgainstEvidence(category: Category, { category: voted, evidence }: CategoryVote): boolean {
  const most = Math.max(...Object.values(evidence));
  return category !== voted && most >= PLAIN && evidence[category] < most * AGAINST;
}

/** The language model's category, unless the desk's own evidence is plainly against it; how sure both are together. */
export function chooseCategory(answer: { category: Category | null; confidence: number | null }, vote: CategoryVote): Pick<Suggestion, "category" | "score"> {
  const { category, confidence } = answer;
  if (category === null || isAgainstEvidence(category, vote)) return { category: vote.category, score: vote.shares[vote.category] };
  const support = vote.shares[category];
  return { category, score: confidence === null ? support : (support + confidence) / 2 };
}
