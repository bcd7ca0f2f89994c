import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict";
import { perProcess } from "@/lib/core/per-process";

const jieba = () => perProcess("jieba", () => Jieba.withDict(dict));

const HAN = /\p{Script=Han}/u;
/** Error codes, host names, paths, versions and addresses: one token each, however many signs they hold. */
const CODE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_.:/\\@]{1,2}[\p{L}\p{N}]+)+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** The dictionary's time grows with the square of a run, and hardly any Chinese runs on for longer without a stop. */
const RUN = /.{1,100}/gu;

/** Compatibility forms first: some, such as the trademark sign, become capitals. */
export const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const isTerm = (word: string) => word.trim() !== "" && word.length <= 100;

function words(folded: string): string[] {
  return (folded.match(WORD) ?? []).flatMap((word) => (HAN.test(word) ? (word.match(RUN) ?? []).flatMap((run) => jieba().cutForSearch(run, true)) : [word]));
}

/**
 * The terms of a text in any of the four languages, lower case and without accents: first its codes, whole, then all of
 * its words in order, Chinese cut by a dictionary and codes in their parts.
 */
export function segment(text: string): string[] {
  const folded = fold(text);
  return [...(folded.match(CODE) ?? []), ...words(folded)].filter(isTerm);
}

/** The words alone, in order. */
export const segmentWords = (text: string): string[] => words(fold(text)).filter(isTerm);

/** What goes into a `search_text` column; the database only splits it at blanks. */
export const searchText = (...texts: (string | null)[]): string =>
  segment(texts.filter((text) => text !== null).join("\n")).map(indexTerm).join(" ");

/**
 * A word as the text-search parser keeps it whole: its `simple` configuration would split `srv-01` and read `a/b` as a
 * path, so signs inside a code become underscores and then letters.
 */
export const indexTerm = (word: string): string => word.replace(/[^\p{L}\p{N}]+/gu, "zz");
