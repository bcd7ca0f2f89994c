import { expect, test } from "vitest";
import { ngramObjective, type SparseExample } from "./ngram-objective";

const example = (places: number[], values: number[], label: number): SparseExample => ({ places: Uint32Array.from(places), values: Float64Array.from(values), label });

const EXAMPLES = [example([0, 2], [0.6, 0.8], 0), example([1], [1], 1), example([], [], 2)];

test("the gradient is that of the value, by finite differences", () => {
  const objective = ngramObjective(EXAMPLES, { ngrams: 3, classes: 3, ridge: 0.1 });
  const point = Float64Array.from({ length: 12 }, (_, at) => Math.sin(at + 1));
  const gradient = new Float64Array(12);
  objective(point, gradient);
  for (let at = 0; at < point.length; at++) {
    const beside = (step: number) => objective(point.map((value, place) => (place === at ? value + step : value)), new Float64Array(12));
    expect(gradient[at]).toBeCloseTo((beside(1e-5) - beside(-1e-5)) / 2e-5, 6);
  }
});

test("knowing nothing is the surprise of one in three; the ridge leaves the biases free", () => {
  const at = (point: Float64Array, ridge: number) => ngramObjective(EXAMPLES, { ngrams: 3, classes: 3, ridge })(point, new Float64Array(12));
  expect(at(new Float64Array(12), 1)).toBeCloseTo(Math.log(3));
  const biased = Float64Array.from({ length: 12 }, (_, place) => (place >= 9 ? 5 : 0));
  expect(at(biased, 1)).toBeCloseTo(Math.log(3));
  const weighed = Float64Array.from({ length: 12 }, (_, place) => (place === 8 ? 2 : 0));
  expect(at(weighed, 1) - at(weighed, 0)).toBeCloseTo(2);
});
