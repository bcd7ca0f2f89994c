import { expect, test } from "vitest";
import { candidateQueries } from "./candidate-queries";
import type { QueryTerm } from "./query-terms";

const term = (word: string, documents: number, forms: string | null = null): QueryTerm => ({ term: word, query: `'${word}'`, forms, stem: word, isCode: false, documents, weight: 1 });

test("looks at documents with any of the words while they are few", () => {
  expect(candidateQueries([term("toner", 40), term("fuser", 12, "'fuse':*")])).toEqual(["'fuse':* | 'toner'"]);
});

test("takes the rarest words as long as they find no more than can be looked at", () => {
  expect(candidateQueries([term("often", 900), term("rare", 90), term("rarest", 9), term("most", 20_000)])).toEqual(["'rarest' | 'rare' | 'often'"]);
  expect(candidateQueries([term("often", 950), term("rare", 90)])).toEqual(["'rare'"]);
});

test("of common words alone it wants two together, and any of them only if that finds nothing", () => {
  expect(candidateQueries([term("a", 5_000), term("b", 6_000), term("c", 7_000)])).toEqual(["'a' & 'b' | 'a' & 'c' | 'b' & 'c'", "'a' | 'b' | 'c'"]);
  expect(candidateQueries([term("a", 5_000)])).toEqual(["'a'"]);
});

test("has nothing to look for without words", () => expect(candidateQueries([])).toEqual([]));
