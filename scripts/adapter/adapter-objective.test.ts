import { expect, test } from "vitest";
import { minimize } from "@/lib/analysis/classifier/minimize";
import { adapterObjective, type LabelledVectors } from "./adapter-objective";

const unit = (...values: number[]) => Float32Array.from(values, (value) => value / Math.hypot(...values));

/** The second question is nearer to the first document than to its own; nothing answers the third. */
const desk: LabelledVectors = {
  documents: [unit(1, 0, 0), unit(0, 1, 0), unit(0.2, 0.1, 1)],
  questions: [unit(0.9, 0.1, 0.1), unit(0.8, 0.5, 0.1), unit(0.1, 0.1, -1)],
  answers: [new Set([0, 2]), new Set([1]), new Set()],
};
const options = { dimensions: 3, sharpness: 6, ridge: 0.05 };

test("the gradient is the slope of the loss in every direction", () => {
  const objective = adapterObjective([desk, { ...desk, questions: desk.questions.slice(1), answers: desk.answers.slice(1) }], options);
  const point = Float64Array.from({ length: 10 }, (_, at) => Math.sin(at * 7) / 3);
  const gradient = new Float64Array(10).fill(99);
  objective(point, gradient);
  const unused = new Float64Array(10);
  for (const at of point.keys()) {
    const moved = (by: number) => objective(point.with(at, (point[at] ?? 0) + by), unused);
    expect(gradient[at]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 5);
  }
});

test("what is learnt ranks the right document first, and nothing above all documents where nothing answers", async () => {
  const point = await minimize(adapterObjective([desk], { ...options, ridge: 0.001 }), new Float64Array(10), { iterations: 100, tolerance: 1e-6 });
  const logits = (question: Float32Array) => {
    const turned = [0, 1, 2].map((row) => (question[row] ?? 0) + [0, 1, 2].reduce((sum, at) => sum + (point[row * 3 + at] ?? 0) * (question[at] ?? 0), 0));
    const length = Math.hypot(...turned);
    return [...desk.documents.map((document) => 6 * turned.reduce((sum, value, at) => sum + (value / length) * (document[at] ?? 0), 0)), point[9] ?? 0];
  };
  const best = (question: Float32Array | undefined) => {
    const all = logits(question ?? unit(1, 1, 1));
    return all.indexOf(Math.max(...all));
  };
  expect([0, 2]).toContain(best(desk.questions[0]));
  expect(best(desk.questions[1])).toBe(1);
  expect(best(desk.questions[2])).toBe(3);
});

test("the ridge holds what nothing speaks for at the identity", async () => {
  const point = await minimize(adapterObjective([desk], { ...options, ridge: 1e6 }), new Float64Array(10), { iterations: 50, tolerance: 1e-9 });
  expect(Math.max(...point.subarray(0, 9).map(Math.abs))).toBeLessThan(1e-4);
});
