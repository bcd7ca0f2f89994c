import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { fuse, type FuseInput } from "./fuse";

const match = (key: string, weight: number, language: Locale = "en") => ({ key, weight, language });
const counts = new Map<Locale, number>([["en", 20], ["zh", 20]]);
const keysOf = (given: Partial<FuseInput>) => fuse({ similarities: null, matches: [], counts, queryWeight: 10, ...given }).map(({ key }) => key);

test("vectors alone give the order of their cosines, equal ones that of their keys", () => {
  expect(keysOf({ similarities: new Map([["b", 0.4], ["a", 0.4], ["c", 0.9]]) })).toEqual(["c", "a", "b"]);
});

test("words alone give the order of their shares of the question", () => {
  const fused = fuse({ similarities: null, matches: [match("a", 2), match("b", 5)], counts, queryWeight: 10 });
  expect(fused).toEqual([
    { key: "b", score: 0.5, similarity: null, wordShare: 0.5 },
    { key: "a", score: 0.2, similarity: null, wordShare: 0.2 },
  ]);
});

test("a document that stands out by its words passes one that is a little nearer", () => {
  const similarities = new Map([["near", 0.5], ["exact", 0.45], ["far", 0.1]]);
  expect(keysOf({ similarities, matches: [match("exact", 9)] })).toEqual(["exact", "near", "far"]);
  expect(keysOf({ similarities, matches: [match("far", 9)] })).toEqual(["near", "exact", "far"]);
});

test("words that every document of a language holds lift none of them", () => {
  const everyone = ["near", "other"].map((key) => match(key, 5));
  const fused = fuse({ similarities: new Map([["near", 0.5], ["other", 0.4]]), matches: everyone, counts: new Map([["en", 2]]), queryWeight: 10 });
  expect(fused.map(({ score }) => score - Number(fused.find(({ score: own }) => own === score)?.similarity)).every((lift) => lift < 0.11)).toBe(true);
  expect(fused.map(({ key }) => key)).toEqual(["near", "other"]);
});

test("a document stands out in its own language: many weak ones of another take nothing from it", () => {
  const similarities = new Map([["zh", 0.4], ["near", 0.45]]);
  const others = Array.from({ length: 8 }, (_, at) => match(`en-${at}`, 9));
  expect(keysOf({ similarities, matches: [match("zh", 6, "zh"), ...others] })[0]).toBe("zh");
});

test("what only words found has its share and no cosine; what only vectors found has no share", () => {
  const fused = fuse({ similarities: new Map([["v", 0.3]]), matches: [match("w", 5)], counts, queryWeight: 10 });
  expect(fused.find(({ key }) => key === "w")).toMatchObject({ similarity: null, wordShare: 0.5 });
  expect(fused.find(({ key }) => key === "v")).toMatchObject({ similarity: 0.3, wordShare: 0, score: 0.3 });
});

test("nothing found is nothing, and no score is ever no number", () => {
  expect(keysOf({})).toEqual([]);
  const lone = fuse({ similarities: new Map(), matches: [match("a", 5)], counts: new Map(), queryWeight: 5 });
  expect(lone).toEqual([{ key: "a", score: expect.closeTo(0.2, 6), similarity: null, wordShare: 1 }]);
});
