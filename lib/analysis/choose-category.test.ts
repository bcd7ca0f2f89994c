import { describe, expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { chooseCategory, isAgainstEvidence } from "./choose-category";
import { type CategoryScores, noScores } from "./keyword-scores";
import type { CategoryVote } from "./vote-category";

const vote = (category: CategoryVote["category"], shares: Partial<CategoryScores>): CategoryVote => {
  const of = { ...noScores(), ...shares };
  return { category, shares: of, evidence: of };
};

describe("evidence is against a category", () => {
  test.each<[string, Partial<CategoryScores>, boolean]>([
    ["for which nothing speaks, when half of it speaks for another", { network: 0.5 }, true],
    ["for which hardly anything speaks", { network: 0.9, software: 0.17 }, true],
    ["but not one for which a fifth as much speaks", { network: 0.75, software: 0.16 }, false],
    ["but not when it is itself weak", { network: 0.49 }, false],
    ["but not when there is none", {}, false],
  ])("%s", (_, shares, expected) => {
    expect(isAgainstEvidence("software", vote("network", shares))).toBe(expected);
  });

  test("whatever the n-grams say", () => {
    expect(isAgainstEvidence("software", { ...vote("network", { network: 0.9 }), evidence: noScores() })).toBe(false);
    expect(isAgainstEvidence("permission", { ...vote("hardware", { hardware: 0.5, permission: 0.4 }), evidence: { ...noScores(), hardware: 0.9 } })).toBe(true);
  });

  test("but never the one that it speaks for", () => {
    for (const category of CATEGORIES) for (const share of [0, 0.3, 1]) expect(isAgainstEvidence(category, vote(category, { [category]: share }))).toBe(false);
  });
});

describe("the category", () => {
  const torn = vote("network", { network: 0.6, software: 0.3 });

  test("is the model's where something speaks for it, as sure as both are together", () => {
    expect(chooseCategory({ category: "software", confidence: 0.9 }, torn)).toEqual({ category: "software", score: 0.6 });
    expect(chooseCategory({ category: "network", confidence: 0 }, torn)).toEqual({ category: "network", score: 0.3 });
  });

  test("of a model that does not say how sure it is rests on the evidence", () => {
    expect(chooseCategory({ category: "software", confidence: null }, torn)).toEqual({ category: "software", score: 0.3 });
  });

  test.each([
    ["the model gave none", null],
    ["the model's is plainly wrong", "permission" as const],
  ])("is the voted one when %s, and the model's confidence says nothing of it", (_, category) => {
    expect(chooseCategory({ category, confidence: 1 }, torn)).toEqual({ category: "network", score: 0.6 });
  });

  test("of a desk that knows nothing is the model's, half as sure as it says", () => {
    expect(chooseCategory({ category: "permission", confidence: 1 }, vote("other", {}))).toEqual({ category: "permission", score: 0.5 });
  });
});
