import type { Objective } from "./minimize";

/** What a classifier learns from, side by side. */
export interface Examples {
  dimensions: number;
  /** One after the other. */
  vectors: Float32Array;
  /** Each example's class, 0 to `classes` - 1. */
  labels: Uint8Array;
  classes: number;
  /** How much each example counts. */
  weights: Float32Array;
}

/** Turns logits into probabilities in place and returns the logarithm of the sum that they were divided by. */
export function softmax(logits: Float64Array): number {
  const most = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < logits.length; at++) sum += logits[at] = Math.exp((logits[at] ?? 0) - most);
  for (let at = 0; at < logits.length; at++) logits[at] = (logits[at] ?? 0) / sum;
  return most + Math.log(sum);
}

/**
 * The weighted mean cross entropy of multinomial logistic regression plus `ridge` / 2 times the squared weights, biases apart. A
 * point holds each class's weights with its bias last, class after class.
 */
export function softmaxObjective({ dimensions, vectors, labels, classes, weights }: Examples, ridge: number): Objective {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = dimensions + 1;
  const errors = new Float64Array(classes);
  return (point, gradient) => {
    let loss = 0;
    gradient.fill(0);
    for (let example = 0, from = 0; example < labels.length; example++, from += dimensions) {
      for (let of = 0, row = 0; of < classes; of++, row += width) {
        let logit = point[row + dimensions] ?? 0;
        for (let at = 0; at < dimensions; at++) logit += (point[row + at] ?? 0) * (vectors[from + at] ?? 0);
        errors[of] = logit;
      }
      const label = labels[example] ?? 0;
      const own = errors[label] ?? 0;
      const part = (weights[example] ?? 0) / total;
      loss += part * (softmax(errors) - own);
      errors[label] = (errors[label] ?? 0) - 1;
      for (let of = 0, row = 0; of < classes; of++, row += width) {
        const error = part * (errors[of] ?? 0);
        for (let at = 0; at < dimensions; at++) gradient[row + at] = (gradient[row + at] ?? 0) + error * (vectors[from + at] ?? 0);
        gradient[row + dimensions] = (gradient[row + dimensions] ?? 0) + error;
      }
    }
    for (let at = 0; at < point.length; at++) {
      if (at % width === dimensions) continue;
      const weight = point[at] ?? 0;
      loss += (ridge / 2) * weight ** 2;
      gradient[at] = (gradient[at] ?? 0) + ridge * weight;
    }
    return loss;
  };
}
