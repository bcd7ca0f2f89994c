import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { keptCounts } from "./kept-counts";

interface Row extends Record<string, unknown> {
  word: string;
  stems: string[][];
}

interface Stem {
  isStopWord: boolean;
  stem: string | null;
}

/** Letters that a stem needs: fewer begin too many other words. */
const SHORTEST = 4;
/** No ending is longer. */
const LONGEST_ENDING = 4;

const INFLECTED = /^\p{Script=Latin}+$/u;

const KEPT_WORDS = 20_000;

function commonBeginning(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word[length] === stem[length]) length++;
  return word.slice(0, length);
}

function stemOf({ word, stems }: Row): Stem {
  const isStopWord = stems.some((found) => found.length === 0);
  if (isStopWord || !INFLECTED.test(word)) return { isStopWord, stem: null };
  const beginnings = stems.flat().map((stem) => commonBeginning(word, stem));
  const isStem = ({ length }: string) => length >= SHORTEST && word.length - length <= LONGEST_ENDING;
  const [stem = null] = [...beginnings, word].filter(isStem).sort((a, b) => a.length - b.length);
  return { isStopWord, stem };
}

/**
 * What all forms of each word begin with, by the stemmers of three languages, whichever it is in: the shortest, so that none is
 * missed. Null where a word has no other forms; stop words of any of the languages are left out.
 */
export async function wordStems(ctx: Ctx, words: readonly string[]): Promise<Map<string, string | null>> {
  const kept = keptCounts<Stem>(ctx.db, "word-stems", KEPT_WORDS);
  const stems = new Map(words.map((word) => [word, kept.get(word, 0)]));
  const unknown = words.filter((word) => !stems.get(word));
  if (unknown.length > 0) {
    const rows = await ctx.db.execute<Row>(sql`
      select word, jsonb_build_array(ts_lexize('english_stem', word), ts_lexize('french_stem', word), ts_lexize('dutch_stem', word)) as stems
      from unnest(${sql.param(unknown)}::text[]) as w(word)`);
    for (const row of rows) {
      const stem = stemOf(row);
      kept.set(row.word, stem, Number.POSITIVE_INFINITY);
      stems.set(row.word, stem);
    }
  }
  return new Map([...stems].flatMap(([word, found]) => (!found || found.isStopWord ? [] : [[word, found.stem]])));
}
