import { expect, test } from "vitest";
import type { Category } from "@/db/enums";
import { keywordScores, noScores } from "./keyword-scores";
import { voteCategory } from "./vote-category";

const near = (category: Category, weight: number) => ({ category, weight });
const learnt = (category: Category, share: number) => ({ ...noScores(), [category]: share });

test("the words decide alone when nothing is near", () => {
  expect(voteCategory("My password expired", []).category).toBe("permission");
});

test("the neighbours decide alone when the words say nothing", () => {
  expect(voteCategory("zzz", [near("network", 0.5), near("software", 0.4)]).category).toBe("network");
});

test("what was learnt decides alone when words and neighbours say nothing", () => {
  expect(voteCategory("zzz", [], learnt("software", 0.5)).category).toBe("software");
});

test("n-grams decide where no keyword is known", () => {
  const text = "机器开机后没有任何反应";
  expect(keywordScores(text)).toEqual(noScores());
  expect(voteCategory(text, []).category).toBe("hardware");
});

test("neighbours outweigh words that disagree with all of them", () => {
  expect(voteCategory("The printer asks for a password", [near("hardware", 0.8), near("hardware", 0.7)]).category).toBe("hardware");
  expect(voteCategory("password", [near("hardware", 0.8)]).category).toBe("hardware");
});

test("the desk's classifier outweighs a word in passing, and decides between neighbours that disagree", () => {
  expect(voteCategory("A question about the new office", [], learnt("hardware", 0.9)).category).toBe("hardware");
  expect(voteCategory("zzz", [near("software", 0.6), near("network", 0.55)], learnt("network", 0.6)).category).toBe("network");
});

test("two that agree outweigh the third", () => {
  const neighbours = [near("software", 0.8)];
  expect(voteCategory("vpn", neighbours, learnt("network", 0.7)).category).toBe("network");
  expect(voteCategory("vpn", neighbours, learnt("software", 0.7)).category).toBe("software");
  expect(voteCategory("outlook excel", neighbours, learnt("network", 0.9)).category).toBe("software");
});

test("words decide between neighbours that disagree", () => {
  expect(voteCategory("vpn", [near("software", 0.5), near("network", 0.49)]).category).toBe("network");
});

test("one near neighbour outweighs three vague ones", () => {
  expect(voteCategory("zzz", [near("permission", 0.5), near("permission", 0.5), near("permission", 0.5), near("network", 0.9)]).category).toBe("network");
});

test("when nothing speaks for any, or only neighbours without weight do, it is other", () => {
  expect(voteCategory("zzz", []).category).toBe("other");
  expect(voteCategory("zzz", [near("network", 0)], noScores()).category).toBe("other");
});

test("says how much speaks for each, for a silent side nothing, together 1 at most", () => {
  const { shares } = voteCategory("zzz", [near("network", 0.8), near("software", 0.4)]);
  expect(shares.network).toBeCloseTo(0.466, 2);
  expect(shares.software).toBeCloseTo(0.029, 2);
  const all = voteCategory("vpn", [near("network", 0.8)], learnt("network", 1)).shares;
  expect(all.network).toBeGreaterThan(0.85);
  expect(Object.values(all).reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
});

test("what there is beside the n-grams is told apart", () => {
  const { shares, evidence } = voteCategory("vpn", [near("hardware", 0.8)], learnt("hardware", 0.6));
  expect(shares.network).toBeCloseTo(0.1 * 0.6 + 0.3, 1);
  expect(evidence).toMatchObject({ network: expect.closeTo((0.1 * 0.6) / 0.7, 2), hardware: expect.closeTo((0.35 * 0.99 + 0.25 * 0.6) / 0.7, 2) });
  expect(voteCategory("zzz", [near("hardware", 0.8)]).evidence.hardware).toBeCloseTo((0.5 * 0.99) / 0.7, 2);
});

test("more words of one kind say more than one word", () => {
  expect(voteCategory("vpn wifi", []).shares.network).toBeGreaterThan(voteCategory("vpn", []).shares.network);
});

test("a far neighbour does not outweigh the words, however alone it is", () => {
  expect(voteCategory("vpn", [near("hardware", 0.05)]).category).toBe("network");
  expect(voteCategory("zzz", [near("hardware", 0.05)]).shares.hardware).toBeLessThan(0.01);
});
