import { indexTerm, segment } from "./segment";

/** A word of a question, once. */
export interface QueryWord {
  /** Lower case and without accents, its signs included. */
  word: string;
  /** As the index has it. */
  term: string;
  /** An error code, a host name, a path: nothing that has other forms. */
  isCode: boolean;
  /** Whether it stands in the first of several lines, which says what the rest is about. */
  isInTitle: boolean;
}

/** Words of a long question that are looked up. */
const LOOKED_UP = 80;

const SINGLE_HAN = /^\p{Script=Han}$/u;
/** A single letter or character is in every text. */
const isWord = (word: string) => word.length > 1 && !SINGLE_HAN.test(word);

/** Two digits are a floor or a quarter of an hour. */
const CODE_LENGTH = 3;
const isCode = (word: string) => word.length >= CODE_LENGTH && /[\d_\\@]/.test(word);

/** The words of what somebody wrote, a title in its first line, without those that say nothing in any language. */
export function queryWords(text: string): QueryWord[] {
  const [title = "", ...rest] = text.split("\n");
  const inTitle = new Set(rest.length > 0 ? segment(title) : []);
  const words = [...new Set(segment(text).filter(isWord))].slice(0, LOOKED_UP);
  return words.map((word) => ({ word, term: indexTerm(word), isCode: isCode(word), isInTitle: inTitle.has(word) }));
}
