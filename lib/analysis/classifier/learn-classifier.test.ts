import { expect, test } from "vitest";
import { CATEGORIES, type Category } from "@/db/enums";
import { degrees } from "@/tests/support/vectors";
import { classify } from "./classifier";
import { type Example, learnClassifier } from "./learn-classifier";

const around = (category: Category, angle: number, count = 8): Example[] =>
  Array.from({ length: count }, (_, at) => ({ category, vector: degrees(angle + at - count / 2) }));

const learnt = [...around("network", 0), ...around("software", 90), ...around("permission", 180), ...around("other", 270)];

async function learn(examples: readonly Example[]) {
  const classifier = await learnClassifier(examples);
  if (!classifier) throw new TypeError("nothing was learnt");
  return classifier;
}

test("tells apart what lies apart, and doubts between", async () => {
  const classifier = await learn(learnt);
  for (const { category, vector } of learnt) expect(classify(classifier, vector)[category]).toBeGreaterThan(0.8);
  const between = classify(classifier, degrees(45));
  expect(between.network).toBeCloseTo(between.software, 1);
  expect(between.network).toBeLessThan(0.6);
});

test("a category without examples is hardly thought of", async () => {
  expect(classify(await learn(learnt), degrees(200)).hardware).toBeLessThan(0.01);
});

test("what is frequent is likelier where nothing else tells", async () => {
  const nowhere = new Float32Array(2);
  const scores = classify(await learn([...around("network", 0, 40), ...around("software", 180, 10)]), nowhere);
  expect(scores.network).toBeGreaterThan(scores.software);
});

test("the same examples teach the same", async () => {
  expect(await learn(learnt)).toEqual(await learn(learnt));
});

test("from nothing, or from one category alone, nothing is learnt", async () => {
  expect(await learnClassifier([])).toBeNull();
  expect(await learnClassifier(around("network", 0))).toBeNull();
  expect(await learnClassifier([{ category: "network", vector: new Float32Array() }, { category: "other", vector: new Float32Array() }])).toBeNull();
});

test("each category has a weight for each dimension and a bias", async () => {
  const classifier = await learn(learnt);
  expect(Object.keys(classifier).sort()).toEqual([...CATEGORIES].sort());
  for (const category of CATEGORIES) expect(classifier[category]).toHaveLength(3);
});

test("ends when it is told to", async () => {
  await expect(learnClassifier(learnt, AbortSignal.abort())).rejects.toThrow(/abort/);
});
