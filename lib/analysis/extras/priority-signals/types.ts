/** What a report can say about how soon it has to be seen to. */
export const SIGNALS = [
  /** Sounds alarming and is not: others are fine, nothing was clicked. */
  "harmless",
  /** It can wait. */
  "wait",
  /** A question, or something that is wanted and not broken. */
  "wish",
  /** Little is lost while it lasts: it is about looks, or there is another way. */
  "bearable",
  /** Harm to data, people or safety that has been done. */
  "danger",
  /** A message that may be an attack; and that somebody fell for it. */
  "bait",
  "bitten",
  /** Whom or what it concerns, where that is many people. */
  "many",
  /** The work of the company stands still. */
  "standstill",
  "trouble",
  /** One person cannot work. */
  "blocked",
  "due",
  "customer",
  /** The writer wants it soon, without saying why. */
  "pressing",
] as const;

export type Signal = (typeof SIGNALS)[number];

/**
 * How people of one language say each signal: fragments of regular expressions, found as whole words and whatever the accents;
 * "…" stands for some words of the same sentence.
 */
export type PrioritySignals = Record<Signal, readonly string[]>;
