import { ModelError } from "@/lib/ai/ports";

/** The vector at length 1. Throws ModelError for one that has no direction. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  const vector = Float32Array.from(values);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (!Number.isFinite(length) || length === 0) throw new ModelError("malformed", "the model gave a vector without a direction");
  return vector.map((value) => value / length);
}
