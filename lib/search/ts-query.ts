import { indexTerm, segment } from "./segment";

const quote = (term: string) => `'${term.replaceAll("'", "''")}'`;

/** A tsquery that wants every word of what a person typed, the last one as a beginning. Empty: nothing to look for. */
export function everyWordQuery(text: string): string {
  const terms = segment(text).map(indexTerm).map(quote);
  const last = terms.pop();
  return last === undefined ? "" : [...terms, `${last}:*`].join(" & ");
}

/** A tsquery that any of the words satisfies. */
export const anyWordQuery = (words: readonly string[]): string => words.map(indexTerm).map(quote).join(" | ");
