import { expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { classify, type Classifier } from "./classifier";

const classifier: Classifier = { hardware: [1, 0, 0], software: [0, 1, 0], network: [0, 0, 0.5], permission: [-1, 0, 0], other: [0, -1, 0] };

test("gives each category its probability, together 1", () => {
  const scores = classify(classifier, Float32Array.from([2, 0]));
  expect(CATEGORIES.reduce((sum, category) => sum + scores[category], 0)).toBeCloseTo(1, 10);
  expect(scores.hardware / scores.software).toBeCloseTo(Math.exp(2), 4);
  expect(scores.network / scores.software).toBeCloseTo(Math.exp(0.5), 4);
});

test("the bias speaks where the vector does not", () => {
  const scores = classify(classifier, new Float32Array(2));
  expect(CATEGORIES.every((category) => scores[category] <= scores.network)).toBe(true);
});

test("the largest weights that may be stored give probabilities too", () => {
  const huge = { ...classifier, hardware: [1e6, 1e6, 1e6], other: [-1e6, -1e6, -1e6] };
  expect(classify(huge, Float32Array.from([0.6, 0.8]))).toEqual({ hardware: 1, software: 0, network: 0, permission: 0, other: 0 });
});
