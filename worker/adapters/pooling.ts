import type { EmbeddingProfile } from "@/lib/ai/embedding-profiles";
import { unitVector } from "./unit-vector";

/** A tensor of texts x tokens x dimensions, flat; padded where the mask is 0. */
export interface HiddenStates {
  values: Float32Array;
  dims: readonly number[];
  mask: ArrayLike<number | bigint>;
}

/** One vector of length 1 a text. Padding may stand on either side. */
export function pool({ values, dims, mask }: HiddenStates, pooling: EmbeddingProfile["pooling"]): Float32Array[] {
  const [texts = 0, tokens = 0, size = 0] = dims;
  return Array.from({ length: texts }, (_, text) => {
    const places = Array.from({ length: tokens }, (_, at) => text * tokens + at).filter((place) => Number(mask[place]) !== 0);
    const chosen = pooling === "mean" ? places : pooling === "cls" ? places.slice(0, 1) : places.slice(-1);
    const sum = new Float32Array(size);
    for (const place of chosen) {
      const row = values.subarray(place * size, (place + 1) * size);
      row.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
    }
    return unitVector(sum);
  });
}
