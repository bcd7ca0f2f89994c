import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { indexTerm, segment } from "./segment";

export interface QueryTerms {
  /** The rarest words that documents hold. */
  terms: QueryTerm[];
  /** The weight of all words together, those that no document holds included. */
  weight: number;
}

export interface QueryTerm {
  term: string;
  /** Inverse document frequency. */
  weight: number;
}

/** Words of a long question that are looked up; and how many of the rarest are searched with. */
const LOOKED_UP = 60;
const SEARCHED = 24;

/** Counting stops here: a word in this many documents says little, however many more there are. */
const COUNTED = 1_000;

const SINGLE_HAN = /^\p{Script=Han}$/u;
const isWord = (word: string) => word.length > 1 && !SINGLE_HAN.test(word);

/** Beyond this many documents their exact number changes no weight that matters. */
const LARGE = 100_000;

/** As in BM25 (Robertson and Zaragoza 2009, equation 3.3, kept above zero). */
const inverseFrequency = (documents: number, total: number): number => Math.log(1 + Math.max(0.5, total - documents + 0.5) / (documents + 0.5));

interface Row extends Record<string, unknown> {
  term: string;
  documents: number;
  total: number;
}

/** What to look for of a text, without the stop words of three languages. */
export async function queryTerms(ctx: Ctx, text: string): Promise<QueryTerms> {
  const words = [...new Set(segment(text).filter(isWord))].slice(0, LOOKED_UP).map(indexTerm);
  if (words.length === 0) return { terms: [], weight: 0 };
  const rows = await ctx.db.execute<Row>(sql`
    select w.term,
      (select count(*) from (select from tickets where search @@ quote_literal(w.term)::tsquery limit ${COUNTED}) found)
        + (select count(*) from (select from articles where search @@ quote_literal(w.term)::tsquery limit ${COUNTED}) found) as documents,
      (select count(*) from (select from tickets limit ${LARGE}) counted) + (select count(*) from articles) as total
    from unnest(${sql.param(words)}::text[]) as w(term)
    where ts_lexize('english_stem', w.term) <> '{}' and ts_lexize('french_stem', w.term) <> '{}' and ts_lexize('dutch_stem', w.term) <> '{}'`);
  const weighed = rows
    .map(({ term, documents, total }) => ({ term, documents: Number(documents), weight: inverseFrequency(Number(documents), Number(total)) }))
    .sort((a, b) => b.weight - a.weight);
  const terms = weighed.filter(({ documents }) => documents > 0).slice(0, SEARCHED);
  return { terms, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}
