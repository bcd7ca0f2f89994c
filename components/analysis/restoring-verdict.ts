import type { Category, Verdict } from "@/db/enums";

/** What is said of an analysis. */
export interface SaidVerdict {
  verdict: Verdict;
  category?: Category;
  comment?: string;
}

interface Before {
  /** The last verdict then. */
  said: { verdict: Verdict; category: Category | null; comment: string | null } | undefined;
  suggestedCategory: Category | null;
  ticketCategory: Category;
}

/**
 * What takes a verdict back: the one before it, given again, as the last one counts. None where there was none, or where
 * giving it again would leave the ticket in another category than it had then.
 */
export function restoringVerdict({ said, suggestedCategory, ticketCategory }: Before, categoryNow: Category): SaidVerdict | undefined {
  if (!said) return undefined;
  const left = { accepted: suggestedCategory, corrected: said.category, rejected: null }[said.verdict] ?? categoryNow;
  return left === ticketCategory ? { verdict: said.verdict, category: said.category ?? undefined, comment: said.comment ?? undefined } : undefined;
}
