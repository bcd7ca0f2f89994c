import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { indexTerm, segment } from "./segment";
import { teachingArticle, teachingTicket } from "./teaching-scope";

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

/** A common word would fetch a good part of all documents; the rarest are searched with, however common they are. */
const FEW = 50;
const RARE_SHARE = 0.05;
const ALWAYS_SEARCHED = 3;

const SINGLE_HAN = /^\p{Script=Han}$/u;
const isWord = (word: string) => word.length > 1 && !SINGLE_HAN.test(word);

/** As in BM25 (Robertson and Zaragoza 2009, equation 3.3, kept above zero). */
const inverseFrequency = (documents: number, total: number): number => Math.log(1 + Math.max(0.5, total - documents + 0.5) / (documents + 0.5));

interface Row extends Record<string, unknown> {
  term: string;
  documents: number;
}

/** What to look for of a text among `total` documents, without the stop words of three languages. */
export async function queryTerms(ctx: Ctx, { text, total }: { text: string; total: number }): Promise<QueryTerms> {
  const words = [...new Set(segment(text).filter(isWord))].slice(0, LOOKED_UP).map(indexTerm);
  if (words.length === 0) return { terms: [], weight: 0 };
  const rows = await ctx.db.execute<Row>(sql`
    select w.term,
      (select count(*) from (select from tickets t where t.search @@ quote_literal(w.term)::tsquery and ${teachingTicket(null)} limit ${COUNTED}) found)
        + (select count(*) from (select from articles a where a.search @@ quote_literal(w.term)::tsquery and ${teachingArticle()} limit ${COUNTED}) found) as documents
    from unnest(${sql.param(words)}::text[]) as w(term)
    where ts_lexize('english_stem', w.term) <> '{}' and ts_lexize('french_stem', w.term) <> '{}' and ts_lexize('dutch_stem', w.term) <> '{}'`);
  const weighed = rows
    .map(({ term, documents }) => ({ term, documents: Number(documents), weight: inverseFrequency(Number(documents), total) }))
    .sort((a, b) => b.weight - a.weight);
  const held = weighed.filter(({ documents }) => documents > 0);
  const isRare = ({ documents }: { documents: number }) => documents <= Math.max(FEW, Math.min(total * RARE_SHARE, COUNTED - 1));
  const terms = held.filter((word, rank) => rank < ALWAYS_SEARCHED || isRare(word)).slice(0, SEARCHED);
  return { terms, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}
