import type { Locale } from "@/db/enums";

export interface Passage {
  /** Which of the texts. */
  at: number;
  start: number;
  end: number;
}

/** Share of a step's words that a sentence holds, from which it is what the step goes back to. */
const SUPPORTING_WORDS = 0.3;

const HAN = /\p{Script=Han}/u;
const NUMBER = /\d/;

/** Short words of Latin languages say nothing about what a text is about; numbers and codes do, however short. */
const saysSomething = (word: string) => NUMBER.test(word) || word.length > (HAN.test(word) ? 1 : 3);

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function wordsOf(text: string, language: Locale): Set<string> {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(folded(text));
  return new Set([...segments].filter(({ isWordLike, segment }) => isWordLike && saysSomething(segment)).map(({ segment }) => segment));
}

/** The sentences of a text, each line for itself, without the blanks around them. */
function sentencesOf(text: string, language: Locale): Omit<Passage, "at">[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: lineStart }) =>
    [...segmenter.segment(line)].flatMap(({ segment, index }) => {
      const start = lineStart + index + (segment.length - segment.trimStart().length);
      const end = start + segment.trim().length;
      return end > start ? [{ start, end }] : [];
    }),
  );
}

/** Sentences in a row that a passage may have, and the share of the step's words that each one more must bring. */
const SENTENCES = 3;
const WORTH_ONE_MORE = 0.2;

interface Candidate {
  passage: Passage;
  share: number;
  /** The share, less what each further sentence costs. */
  worth: number;
}

/** Every row of sentences of a text, with how much of the wanted words it holds. */
function candidatesOf(text: string, at: number, wanted: ReadonlySet<string>, language: Locale): Candidate[] {
  const sentences = sentencesOf(text, language).map(({ start, end }) => ({ start, end, shared: wordsOf(text.slice(start, end), language).intersection(wanted) }));
  return sentences.flatMap(({ start }, first) =>
    sentences.slice(first, first + SENTENCES).map(({ end }, more) => {
      const held = sentences.slice(first, first + more + 1).reduce((words, { shared }) => words.union(shared), new Set<string>());
      const share = held.size / wanted.size;
      return { passage: { at, start, end }, share, worth: share - more * WORTH_ONE_MORE };
    }),
  );
}

const lengthOf = ({ passage: { start, end } }: Candidate) => end - start;

/**
 * Of texts in a language, the sentences that hold most of a step's words; of equals the shortest, then the first. None where
 * all hold few: the step says it in other words, or in another language.
 */
export function findPassage(texts: readonly string[], step: string, language: Locale): Passage | undefined {
  const wanted = wordsOf(step, language);
  if (wanted.size === 0) return undefined;
  const [best] = texts
    .flatMap((text, at) => candidatesOf(text, at, wanted, language))
    .filter(({ share }) => share >= SUPPORTING_WORDS)
    .sort((a, b) => b.worth - a.worth || lengthOf(a) - lengthOf(b));
  return best?.passage;
}
