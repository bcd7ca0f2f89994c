import { segmentWords } from "./segment";

/** A tsquery that wants every word of what a person typed, the last one as a beginning. Empty: nothing to look for. */
export function everyWordQuery(typed: string): string {
  // A word is letters and digits of any script, so quotes around it are all that it needs.
  const words = segmentWords(typed).map((word) => `'${word}'`);
  const last = words.pop();
  return last === undefined ? "" : [...words, `${last}:*`].join(" & ");
}
