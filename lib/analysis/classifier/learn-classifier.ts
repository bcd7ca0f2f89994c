import { CATEGORIES, type Category } from "@/db/enums";
import type { Classifier } from "./classifier";
import { minimize } from "./minimize";
import { softmaxObjective } from "./softmax-objective";

/** A document that is already understood. */
export interface Example {
  category: Category;
  /** Of length 1. */
  vector: Float32Array;
  /** How much it counts; 1 unless told. */
  weight?: number;
}

/** What holds the weights small; measured with `npm run eval` on tests/fixtures/eval, where 0.0005 to 0.003 are as good. */
const RIDGE = 1e-3;

const EFFORT = { iterations: 200, tolerance: 1e-4 };

/** Learns which vectors go with which category, the same from the same examples; null where they know fewer than two categories. */
export async function learnClassifier(examples: readonly Example[], signal?: AbortSignal): Promise<Classifier | null> {
  const dimensions = examples[0]?.vector.length ?? 0;
  if (dimensions === 0 || new Set(examples.map(({ category }) => category)).size < 2) return null;
  const vectors = new Float32Array(examples.length * dimensions);
  for (const [at, { vector }] of examples.entries()) vectors.set(vector, at * dimensions);
  const labels = Uint8Array.from(examples, ({ category }) => CATEGORIES.indexOf(category));
  const weights = Float32Array.from(examples, ({ weight = 1 }) => weight);
  const objective = softmaxObjective({ dimensions, vectors, labels, weights, classes: CATEGORIES.length }, RIDGE);
  const width = dimensions + 1;
  const point = await minimize(objective, new Float64Array(CATEGORIES.length * width), { ...EFFORT, signal });
  const of = (category: Category) => {
    const from = CATEGORIES.indexOf(category) * width;
    return Array.from(point.subarray(from, from + width));
  };
  return { hardware: of("hardware"), software: of("software"), network: of("network"), permission: of("permission"), other: of("other") };
}
