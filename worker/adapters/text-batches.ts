/** What one run of the model may hold: the event loop stands still while it runs, about 0.1 s for 256 tokens. */
export interface BatchLimits {
  texts: number;
  /** Padding included: each text counts as long as the batch's longest. */
  tokens: number;
}

/** Groups texts of like length, so that little is padding. Gives the texts' places in `lengths`; a long one stands alone. */
export function textBatches(lengths: readonly number[], limits: BatchLimits): number[][] {
  const byLength = lengths.map((length, at) => ({ length, at })).sort((a, b) => a.length - b.length);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const { length, at } of byLength) {
    const isFull = batch.length === limits.texts || (batch.length + 1) * length > limits.tokens;
    if (isFull && batch.length > 0) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
