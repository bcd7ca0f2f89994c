import type { Ctx } from "@/lib/core/ctx";
import { countWords } from "./count-words";
import type { DocumentScope } from "./document-scope";
import { type QueryWord, queryWords } from "./query-words";
import { wordStems } from "./word-stems";

export interface QueryTerms {
  /** The rarest words that documents hold. */
  terms: QueryTerm[];
  /** The weight of all words together, those that no document holds included. */
  weight: number;
}

export interface QueryTerm {
  term: string;
  /** The word itself as a tsquery. */
  query: string;
  /** All of its forms as a tsquery; null when it has no others. */
  forms: string | null;
  /** What all of its forms begin with, as it is read in a text. */
  stem: string;
  /** An error code, a host name, a path: the same in every language. */
  isCode: boolean;
  /** Documents that hold any of its forms, about. */
  documents: number;
  /** Inverse document frequency, more in a title and more of a code. */
  weight: number;
}

export interface QueryTermsInput {
  text: string;
  scope: DocumentScope;
  /** How many documents the scope has. */
  total: number;
  /** Whether somebody is typing: the last word may be the beginning of one. */
  isTyped?: boolean;
}

/** How many of the rarest words are searched with. */
const SEARCHED = 24;

/** A common word would fetch a good part of all documents; the rarest are searched with, however common they are. */
const FEW = 50;
const RARE_SHARE = 0.05;
const ALWAYS_SEARCHED = 3;

/** Letters that a beginning needs: fewer begin too many words. */
const BEGINNING = 3;

/** Measured with `npm run eval`, see docs/quality.md: a code that is the same is seldom chance, and a title says what it is about. */
const CODE_WEIGHT = 3;
const TITLE_WEIGHT = 1.5;

/** As in BM25 (Robertson and Zaragoza 2009, equation 3.3, kept above zero). */
const inverseFrequency = (documents: number, total: number): number => Math.log(1 + Math.max(0.5, total - documents + 0.5) / (documents + 0.5));

type Form = Omit<QueryTerm, "documents" | "weight"> & QueryWord;

/** A word is letters and digits, so quotes around it are all that it needs. */
const formOf = (word: QueryWord, stem: string | null, isBeginning: boolean): Form => ({
  ...word,
  query: isBeginning ? `'${word.term}':*` : `'${word.term}'`,
  forms: stem === null ? null : `'${stem}':*`,
  stem: stem ?? word.word,
});

/** Each word with its forms, without stop words; of several forms of a word the first. */
async function formsOf(ctx: Ctx, text: string, isTyped: boolean): Promise<Form[]> {
  const words = queryWords(text);
  const stems = await wordStems(ctx, words.map(({ term }) => term));
  const last = words.at(-1);
  const forms = words
    .filter(({ term }) => stems.has(term))
    .map((word) => formOf(word, word.term === word.word ? (stems.get(word.term) ?? null) : null, isTyped && word === last && word.term.length >= BEGINNING));
  return [...new Map(forms.toReversed().map((form) => [form.forms ?? form.query, form])).values()].toReversed();
}

/** What to look for of a text among the documents of the scope, without the stop words of three languages. */
export async function queryTerms(ctx: Ctx, { text, scope, total, isTyped = false }: QueryTermsInput): Promise<QueryTerms> {
  const forms = await formsOf(ctx, text, isTyped);
  if (forms.length === 0) return { terms: [], weight: 0 };
  const counts = await countWords(ctx, { queries: forms.map(({ forms, query }) => forms ?? query), scope, total });
  const weighed = forms.map(({ term, query, forms, stem, isCode, isInTitle }): QueryTerm => {
    const documents = counts.get(forms ?? query) ?? 0;
    const emphasis = (isCode && documents > 0 ? CODE_WEIGHT : 1) * (isInTitle ? TITLE_WEIGHT : 1);
    return { term, query, forms, stem, isCode, documents, weight: emphasis * inverseFrequency(documents, total) };
  });
  const held = weighed.filter(({ documents }) => documents > 0).sort((a, b) => b.weight - a.weight);
  const isRare = ({ documents }: QueryTerm) => documents <= Math.max(FEW, total * RARE_SHARE);
  const terms = held.filter((term, rank) => rank < ALWAYS_SEARCHED || isRare(term)).slice(0, SEARCHED);
  return { terms, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}
