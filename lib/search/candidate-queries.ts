import type { QueryTerm } from "./query-terms";

/** Documents that are looked at for a question, about: fetching more takes longer than anybody waits. */
export const LOOKED_AT = 1_000;

/** Words that are too common to be looked for alone. */
const PAIRED = 4;

const formsOf = ({ forms, query }: QueryTerm) => forms ?? query;

function pairsOf(queries: readonly string[]): string[] {
  return queries.flatMap((first, at) => queries.slice(at + 1).map((second) => `${first} & ${second}`));
}

/**
 * Which documents to look at, as tsqueries of which the next is for when the one before finds nothing: those with any of the
 * rarest words, so many of these as fetch no more than can be looked at; of common words alone, those with two of them.
 */
export function candidateQueries(terms: readonly QueryTerm[]): string[] {
  const sorted = terms.toSorted((a, b) => a.documents - b.documents);
  const sums = sorted.map((_, at) => sorted.slice(0, at + 1).reduce((sum, { documents }) => sum + documents, 0));
  const rare = sorted.filter((_, at) => (sums[at] ?? 0) <= LOOKED_AT);
  if (rare.length > 0) return [rare.map(formsOf).join(" | ")];
  const common = sorted.slice(0, PAIRED).map(formsOf);
  return [pairsOf(common), common].filter((queries) => queries.length > 0).map((queries) => queries.join(" | "));
}
