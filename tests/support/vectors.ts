import type { Ctx } from "@/lib/core/ctx";
import { type DocumentReference, storeChunks } from "@/lib/search/store-chunks";

/** The unit vector at an angle in the first two of several dimensions; its cosine to `degrees(0)` is known. */
export function degrees(angle: number, dimensions = 2): Float32Array {
  const radians = (angle * Math.PI) / 180;
  return Float32Array.from({ length: dimensions }, (_, at) => [Math.cos(radians), Math.sin(radians)][at] ?? 0);
}

export const cosineOf = (angle: number): number => Math.cos((angle * Math.PI) / 180);

/** Gives a document one chunk a vector, as `model` would have embedded it. */
export async function storeVectors(ctx: Ctx, model: string, document: DocumentReference, ...vectors: Float32Array[]): Promise<void> {
  const part = document.ticketId === undefined ? ("body" as const) : ("report" as const);
  await storeChunks(ctx, model, document, vectors.map((embedding, position) => ({ part, position, content: `chunk ${position}`, embedding })));
}
