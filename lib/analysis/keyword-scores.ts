import { CATEGORIES, type Category } from "@/db/enums";
import { perProcess } from "@/lib/core/per-process";
import { englishKeywords } from "./category-keywords/en";
import { frenchKeywords } from "./category-keywords/fr";
import { dutchKeywords } from "./category-keywords/nl";
import type { CategoryKeywords, KeywordEntry } from "./category-keywords/types";
import { chineseKeywords } from "./category-keywords/zh";

export type CategoryScores = Record<Category, number>;

export const noScores = (): CategoryScores => ({ hardware: 0, software: 0, network: 0, permission: 0, other: 0 });

const HAN = /\p{Script=Han}/u;

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

const escape = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A Latin term counts at the start of a word, so that a stem finds its forms; right after a Chinese character too. */
function matcher(term: string): RegExp {
  const folded = escape(fold(term));
  return HAN.test(term) ? new RegExp(folded, "u") : new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${folded}`, "u");
}

interface Rule {
  category: Category;
  pattern: RegExp;
  weight: number;
}

const DICTIONARIES: readonly CategoryKeywords[] = [chineseKeywords, englishKeywords, frenchKeywords, dutchKeywords];

/** A term that several languages share counts once, with its highest weight. */
function compile(): Rule[] {
  const rules = new Map<string, Rule>();
  const add = (category: Category, [term, weight]: KeywordEntry) => {
    const key = `${category} ${fold(term)}`;
    if ((rules.get(key)?.weight ?? 0) < weight) rules.set(key, { category, pattern: matcher(term), weight });
  };
  for (const dictionary of DICTIONARIES) for (const category of CATEGORIES) for (const entry of dictionary[category]) add(category, entry);
  return [...rules.values()];
}

/** What the keywords of all four languages in a text say of each category: the sum of the weights that were found. */
export function keywordScores(text: string): CategoryScores {
  const folded = fold(text);
  const scores = noScores();
  for (const { category, pattern, weight } of perProcess("keyword-rules", compile)) if (pattern.test(folded)) scores[category] += weight;
  return scores;
}
