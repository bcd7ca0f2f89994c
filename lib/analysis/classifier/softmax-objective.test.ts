import { expect, test } from "vitest";
import { softmax, softmaxObjective } from "./softmax-objective";

const examples = { dimensions: 2, classes: 3, vectors: Float32Array.from([1, 0, 0, 1, -0.6, 0.8, 0.8, 0.6]), labels: Uint8Array.from([0, 1, 2, 0]), weights: Float32Array.from([1, 0.5, 2, 1]) };
const point = Float64Array.from({ length: 9 }, (_, at) => Math.sin(at * 7));

const valueAt = (at: Float64Array, ridge: number) => softmaxObjective(examples, ridge)(at, new Float64Array(9));

test.each([0, 0.5])("its gradient is what its value does in each direction, at a ridge of %f", (ridge) => {
  const gradient = new Float64Array(9);
  softmaxObjective(examples, ridge)(point, gradient);
  for (let at = 0; at < 9; at++) {
    const moved = (by: number) => point.map((value, other) => (other === at ? value + by : value));
    expect(gradient[at]).toBeCloseTo((valueAt(moved(1e-5), ridge) - valueAt(moved(-1e-5), ridge)) / 2e-5, 6);
  }
});

test("knowing nothing costs the logarithm of the number of classes", () => {
  expect(valueAt(new Float64Array(9), 1)).toBeCloseTo(Math.log(3), 10);
});

test("an example that counts twice is as two", () => {
  const [vectors, labels] = [Float32Array.from([1, 0, 1, 0, 0, 1]), Uint8Array.from([0, 0, 1])];
  const twice = softmaxObjective({ ...examples, vectors, labels, weights: Float32Array.from([1, 1, 1]) }, 0);
  const weighed = softmaxObjective({ ...examples, vectors: vectors.slice(2), labels: labels.slice(1), weights: Float32Array.from([2, 1]) }, 0);
  const gradients = [new Float64Array(9), new Float64Array(9)] as const;
  expect(weighed(point, gradients[1])).toBeCloseTo(twice(point, gradients[0]), 10);
  for (const [at, value] of gradients[0].entries()) expect(gradients[1][at]).toBeCloseTo(value, 10);
});

test("the ridge holds weights small and leaves biases alone", () => {
  const biased = new Float64Array(9);
  for (const bias of [2, 5, 8]) biased[bias] = 4;
  expect(valueAt(biased, 100)).toBeCloseTo(Math.log(3), 10);
});

test("a gradient does not remember the last one", () => {
  const objective = softmaxObjective(examples, 0.1);
  const [first, second] = [new Float64Array(9), new Float64Array(9).fill(5)];
  objective(point, first);
  objective(point, second);
  expect(second).toEqual(first);
});

test("softmax makes probabilities of logits of any size", () => {
  const logits = Float64Array.from([1_000, 1_000, -1_000]);
  expect(softmax(logits)).toBeCloseTo(1_000 + Math.log(2), 6);
  expect([...logits]).toEqual([0.5, 0.5, 0]);
});
