import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { fuse, type FuseInput } from "./fuse";

const match = (key: string, weight: number, language: Locale = "en", codes = 0) => ({ key, weight, language, codes });
const counts = new Map<Locale, number>([["en", 20], ["zh", 20]]);
const keysOf = (given: Partial<FuseInput>) => fuse({ nearness: null, matches: [], counts, queryWeight: 10, ...given }).map(({ key }) => key);

/** Documents of one part. */
const near = (...cosines: [key: string, cosine: number][]) => new Map(cosines.map(([key, cosine]) => [key, { nearest: cosine, parts: cosine, whole: cosine }]));

test("vectors alone give the order of their cosines, equal ones that of their keys", () => {
  expect(keysOf({ nearness: near(["b", 0.4], ["a", 0.4], ["c", 0.9]) })).toEqual(["c", "a", "b"]);
});

test("what is near by report and resolution passes what is a little nearer by one of them; the nearest cosine is the one that is told", () => {
  const nearness = new Map([["one", { nearest: 0.5, parts: 0.3, whole: 0.48 }], ["both", { nearest: 0.45, parts: 0.42, whole: 0.4 }]]);
  expect(fuse({ nearness, matches: [], counts, queryWeight: 10 })).toEqual([
    { key: "both", score: expect.closeTo(0.25 * 0.45 + 0.75 * 0.42, 6), similarity: 0.45, wholeSimilarity: 0.4, wordShare: 0 },
    { key: "one", score: expect.closeTo(0.25 * 0.5 + 0.75 * 0.3, 6), similarity: 0.5, wholeSimilarity: 0.48, wordShare: 0 },
  ]);
});

test("words alone give the order of their shares of the question", () => {
  const fused = fuse({ nearness: null, matches: [match("a", 2), match("b", 5)], counts, queryWeight: 10 });
  expect(fused).toEqual([
    { key: "b", score: 0.5, similarity: null, wholeSimilarity: null, wordShare: 0.5 },
    { key: "a", score: 0.2, similarity: null, wholeSimilarity: null, wordShare: 0.2 },
  ]);
});

test("a document that stands out by its words passes one that is a little nearer", () => {
  const nearness = near(["near", 0.5], ["exact", 0.45], ["far", 0.1]);
  expect(keysOf({ nearness, matches: [match("exact", 9)] })).toEqual(["exact", "near", "far"]);
  expect(keysOf({ nearness, matches: [match("far", 9)] })).toEqual(["near", "exact", "far"]);
});

test("a few words that somebody types weigh more than those of a report", () => {
  const nearness = near(["near", 0.5], ["exact", 0.36]);
  expect(keysOf({ nearness, matches: [match("exact", 9)] })[0]).toBe("near");
  expect(keysOf({ nearness, matches: [match("exact", 9)], isTyped: true })[0]).toBe("exact");
});

test("a code lifts a document of any language further than words do, and where its whole language holds it too", () => {
  const nearness = near(["near", 0.5], ["coded", 0.4]);
  expect(keysOf({ nearness, matches: [match("coded", 2, "zh")] })[0]).toBe("near");
  expect(keysOf({ nearness, matches: [match("coded", 2, "zh", 2)] })[0]).toBe("coded");
  expect(keysOf({ nearness, matches: [match("coded", 2, "zh", 2)], counts: new Map([["zh", 1]]) })[0]).toBe("coded");
});

test("words that every document of a language holds lift none of them", () => {
  const everyone = ["near", "other"].map((key) => match(key, 5));
  const fused = fuse({ nearness: near(["near", 0.5], ["other", 0.4]), matches: everyone, counts: new Map([["en", 2]]), queryWeight: 10 });
  expect(fused.every(({ score, similarity }) => score - Number(similarity) < 0.06)).toBe(true);
  expect(fused.map(({ key }) => key)).toEqual(["near", "other"]);
});

test("a document stands out in its own language: many weak ones of another take nothing from it", () => {
  const nearness = near(["zh", 0.4], ["near", 0.45]);
  const others = Array.from({ length: 8 }, (_, at) => match(`en-${at}`, 9));
  expect(keysOf({ nearness, matches: [match("zh", 6, "zh"), ...others] })[0]).toBe("zh");
});

test("what only words found has its share and no cosine; what only vectors found has no share", () => {
  const fused = fuse({ nearness: near(["v", 0.3]), matches: [match("w", 5)], counts, queryWeight: 10 });
  expect(fused.find(({ key }) => key === "w")).toMatchObject({ similarity: null, wordShare: 0.5 });
  expect(fused.find(({ key }) => key === "v")).toMatchObject({ similarity: 0.3, wordShare: 0, score: expect.closeTo(0.3, 6) });
});

test("nothing found is nothing, and no score is ever no number", () => {
  expect(keysOf({})).toEqual([]);
  const lone = fuse({ nearness: new Map(), matches: [match("a", 5)], counts: new Map(), queryWeight: 5 });
  expect(lone).toEqual([{ key: "a", score: expect.closeTo(0.12, 6), similarity: null, wholeSimilarity: null, wordShare: 1 }]);
});
