import { softmax } from "@/lib/analysis/classifier/softmax-objective";
import type { Objective } from "@/lib/analysis/classifier/minimize";

/** A desk's questions, of length 1, its documents, each the mean of its parts' vectors, and which of them answer which question: none, where nothing does. */
export interface LabelledVectors {
  questions: readonly Float32Array[];
  documents: readonly Float32Array[];
  /** For each question the places of the documents that answer it. */
  answers: readonly ReadonlySet<number>[];
}

export interface AdapterObjectiveOptions {
  dimensions: number;
  /** What a cosine of 1 adds to a document's log-odds. */
  sharpness: number;
  /** What it costs to differ from the identity, by the squared entry. */
  ridge: number;
}

/** row + matrix · row, of length 1, and the length that it had. */
function turn(matrix: Float64Array, row: Float32Array): { turned: Float64Array; length: number } {
  const size = row.length;
  const turned = Float64Array.from(row, (value, at) => {
    let sum = value;
    for (let column = 0, from = at * size; column < size; column++) sum += (matrix[from + column] ?? 0) * (row[column] ?? 0);
    return sum;
  });
  const length = Math.hypot(...turned);
  return { turned: turned.map((value) => value / length), length };
}

function dot(a: Float64Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Turns probabilities into the loss's derivative by each logit, in place, and returns the loss: the surprise that the right ones were chosen. */
function surprise(probabilities: Float64Array, isRight: (at: number) => boolean): number {
  const right = probabilities.reduce((sum, probability, at) => (isRight(at) ? sum + probability : sum), 0);
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at] ?? 0;
    probabilities[at] = probability - (isRight(at) ? probability / right : 0);
  }
  return -Math.log(right);
}

/**
 * The mean surprise, over all questions, that a document which answers is chosen among all of its desk, or "nothing" where none does;
 * plus the ridge. A point holds what the map adds to the identity, row after row, and the log-odds of "nothing" last.
 */
export function adapterObjective(desks: readonly LabelledVectors[], { dimensions, sharpness, ridge }: AdapterObjectiveOptions): Objective {
  const asked = desks.reduce((sum, { questions }) => sum + questions.length, 0);
  const entries = dimensions ** 2;
  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const { questions, documents, answers } of desks) {
      const nothing = documents.length;
      for (const [at, question] of questions.entries()) {
        const right = answers[at] ?? new Set();
        const { turned, length } = turn(point, question);
        const logits = Float64Array.from({ length: nothing + 1 }, (_, of) => (of === nothing ? (point[entries] ?? 0) : sharpness * dot(turned, documents[of] ?? question)));
        softmax(logits);
        loss += surprise(logits, (of) => (of === nothing ? right.size === 0 : right.has(of))) / asked;
        gradient[entries] = (gradient[entries] ?? 0) + (logits[nothing] ?? 0) / asked;
        addGradient(gradient, { question, turned, length, pull: pullOf(documents, logits, sharpness / asked) });
      }
    }
    for (let at = 0; at < entries; at++) {
      const entry = point[at] ?? 0;
      loss += ridge * entry ** 2;
      gradient[at] = (gradient[at] ?? 0) + 2 * ridge * entry;
    }
    return loss;
  };
}

/** The loss's derivative by the turned question. */
function pullOf(documents: readonly Float32Array[], errors: Float64Array, factor: number): Float64Array {
  const pull = new Float64Array(documents[0]?.length ?? 0);
  for (const [of, document] of documents.entries()) {
    const error = factor * (errors[of] ?? 0);
    for (let at = 0; at < pull.length; at++) pull[at] = (pull[at] ?? 0) + error * (document[at] ?? 0);
  }
  return pull;
}

/** By the chain rule through the length that was divided by. */
function addGradient(gradient: Float64Array, { question, turned, length, pull }: { question: Float32Array; turned: Float64Array; length: number; pull: Float64Array }): void {
  const along = pull.reduce((sum, value, at) => sum + value * (turned[at] ?? 0), 0);
  const size = question.length;
  for (let row = 0; row < size; row++) {
    const slope = ((pull[row] ?? 0) - along * (turned[row] ?? 0)) / length;
    for (let column = 0, from = row * size; column < size; column++) gradient[from + column] = (gradient[from + column] ?? 0) + slope * (question[column] ?? 0);
  }
}
