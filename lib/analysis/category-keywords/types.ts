/**
 * A term, in lower case, and how decisive it is: 3 settles the category, 2 suggests it, 1 is a weak hint.
 * Terms with Latin letters match at a word start, so that "imprim" finds "imprimante"; the character before them must not
 * be a Latin letter or a digit, which lets "vpn" match directly after a Chinese character. Chinese terms match anywhere.
 */
export type KeywordEntry = readonly [term: string, weight: 1 | 2 | 3];

export type CategoryKeywords = Record<
  "hardware" | "software" | "network" | "permission" | "other",
  readonly KeywordEntry[]
>;
