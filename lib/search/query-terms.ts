import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { indexTerm, segment } from "./segment";

export interface QueryTerm {
  term: string;
  /** Inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)) as in BM25. */
  weight: number;
}

/** Words of a long question that are looked up; and how many of the rarest are searched with. */
const LOOKED_UP = 60;
const SEARCHED = 24;

/** Counting stops here: a word in this many documents says little, however many more there are. */
const COUNTED = 1_000;

const SINGLE_HAN = /^\p{Script=Han}$/u;
const isWord = (word: string) => word.length > 1 && !SINGLE_HAN.test(word);

interface Row extends Record<string, unknown> {
  term: string;
  documents: number;
  total: number;
}

/** The rarest words of a text that teaching documents hold, without the stop words of three languages. */
export async function queryTerms(ctx: Ctx, text: string): Promise<QueryTerm[]> {
  const words = [...new Set(segment(text).filter(isWord))].slice(0, LOOKED_UP).map(indexTerm);
  if (words.length === 0) return [];
  const rows = await ctx.db.execute<Row>(sql`
    select w.term,
      (select count(*) from (select from tickets where search @@ quote_literal(w.term)::tsquery limit ${COUNTED}) found)
        + (select count(*) from (select from articles where search @@ quote_literal(w.term)::tsquery limit ${COUNTED}) found) as documents,
      (select count(*) from (select from tickets limit 100000) counted) + (select count(*) from articles) as total
    from unnest(${sql.param(words)}::text[]) as w(term)
    where ts_lexize('english_stem', w.term) <> '{}' and ts_lexize('french_stem', w.term) <> '{}' and ts_lexize('dutch_stem', w.term) <> '{}'`);
  return rows
    .map(({ term, documents, total }) => ({ term, documents: Number(documents), total: Number(total) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents)
    .slice(0, SEARCHED)
    .map(({ term, documents, total }) => ({ term, weight: Math.log(1 + Math.max(0.5, total - documents + 0.5) / (documents + 0.5)) }));
}
