import type { Objective } from "@/lib/analysis/classifier/minimize";
import { softmax } from "@/lib/analysis/classifier/softmax-objective";

/** A text by its n-grams, side by side: their places and their values. */
export interface SparseExample {
  places: Uint32Array;
  values: Float64Array;
  /** 0 to `classes` - 1. */
  label: number;
}

export interface NgramObjectiveOptions {
  ngrams: number;
  classes: number;
  /** What holds the weights small; the biases are free. */
  ridge: number;
}

/** The mean cross entropy plus `ridge` / 2 times the squared weights. A point holds a weight a class for each n-gram, one n-gram after the other, and the biases last. */
export function ngramObjective(examples: readonly SparseExample[], { ngrams, classes, ridge }: NgramObjectiveOptions): Objective {
  const biases = ngrams * classes;
  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const { places, values, label } of examples) {
      const errors = point.slice(biases);
      for (const [at, place] of places.entries()) {
        for (let of = 0; of < classes; of++) errors[of] = (errors[of] ?? 0) + (values[at] ?? 0) * (point[place * classes + of] ?? 0);
      }
      const own = errors[label] ?? 0;
      loss += (softmax(errors) - own) / examples.length;
      errors[label] = (errors[label] ?? 0) - 1;
      for (let of = 0; of < classes; of++) {
        const error = (errors[of] ?? 0) / examples.length;
        gradient[biases + of] = (gradient[biases + of] ?? 0) + error;
        for (const [at, place] of places.entries()) gradient[place * classes + of] = (gradient[place * classes + of] ?? 0) + error * (values[at] ?? 0);
      }
    }
    for (let at = 0; at < biases; at++) {
      const weight = point[at] ?? 0;
      loss += (ridge / 2) * weight ** 2;
      gradient[at] = (gradient[at] ?? 0) + ridge * weight;
    }
    return loss;
  };
}
