import { sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import type { DocumentScope } from "./document-scope";
import { indexTerm, segment } from "./segment";

export interface QueryTerms {
  /** The rarest words that documents hold. */
  terms: QueryTerm[];
  /** The weight of all words together, those that no document holds included. */
  weight: number;
}

export interface QueryTerm {
  term: string;
  /** The term as a tsquery. */
  query: string;
  /** Inverse document frequency. */
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

/** Words of a long question that are looked up; and how many of the rarest are searched with. */
const LOOKED_UP = 60;
const SEARCHED = 24;

/** Counting stops here: a word in this many documents says little, however many more there are. */
const COUNTED = 1_000;

/** A common word would fetch a good part of all documents; the rarest are searched with, however common they are. */
const FEW = 50;
const RARE_SHARE = 0.05;
const ALWAYS_SEARCHED = 3;

const SINGLE_HAN = /^\p{Script=Han}$/u;
const isWord = (word: string) => word.length > 1 && !SINGLE_HAN.test(word);

/** Letters that a beginning needs: fewer begin too many words. */
const BEGINNING = 3;

/** As in BM25 (Robertson and Zaragoza 2009, equation 3.3, kept above zero). */
const inverseFrequency = (documents: number, total: number): number => Math.log(1 + Math.max(0.5, total - documents + 0.5) / (documents + 0.5));

/** Each word once with its tsquery; a word is letters and digits, so quotes around it are all that it needs. */
function wordsOf(text: string, isTyped: boolean): Map<string, string> {
  const words = [...new Set(segment(text).filter(isWord))].slice(0, LOOKED_UP).map(indexTerm);
  const queries = new Map(words.map((word) => [word, `'${word}'`]));
  const last = words.at(-1);
  if (isTyped && last !== undefined && last.length >= BEGINNING) queries.set(last, `'${last}':*`);
  return queries;
}

interface Row extends Record<string, unknown> {
  term: string;
  documents: number;
}

/** What to look for of a text among the documents of the scope, without the stop words of three languages. */
export async function queryTerms(ctx: Ctx, { text, scope, total, isTyped = false }: QueryTermsInput): Promise<QueryTerms> {
  const queries = wordsOf(text, isTyped);
  if (queries.size === 0) return { terms: [], weight: 0 };
  const rows = await ctx.db.execute<Row>(sql`
    select w.term,
      (select count(*) from (select from tickets where ${tickets.search} @@ w.query::tsquery and ${scope.ticket} limit ${COUNTED}) found)
        + (select count(*) from (select from articles where ${articles.search} @@ w.query::tsquery and ${scope.article} limit ${COUNTED}) found) as documents
    from unnest(${sql.param([...queries.keys()])}::text[], ${sql.param([...queries.values()])}::text[]) as w(term, query)
    where ts_lexize('english_stem', w.term) <> '{}' and ts_lexize('french_stem', w.term) <> '{}' and ts_lexize('dutch_stem', w.term) <> '{}'`);
  const weighed = rows
    .map(({ term, documents }) => ({ term, query: queries.get(term) ?? "", documents: Number(documents), weight: inverseFrequency(Number(documents), total) }))
    .sort((a, b) => b.weight - a.weight);
  const held = weighed.filter(({ documents }) => documents > 0);
  const isRare = ({ documents }: { documents: number }) => documents <= Math.max(FEW, Math.min(total * RARE_SHARE, COUNTED - 1));
  const terms = held.filter((word, rank) => rank < ALWAYS_SEARCHED || isRare(word)).slice(0, SEARCHED);
  return { terms, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}
