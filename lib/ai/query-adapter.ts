import e5SmallDesk from "./query-adapters/e5-small-desk.json";

/** Turns a report's vector towards the documents that answer it. Vectors of length 1 go in and come out. */
export type QueryAdapter = (vector: Float32Array) => Float32Array;

/**
 * A linear map as it is stored: what it adds to the identity, row after row, each entry a signed byte of base64 times
 * `scale`. `npm run adapter` makes it from labelled tickets.
 */
export interface StoredAdapter {
  dimensions: number;
  scale: number;
  entries: string;
}

const stored: Record<string, StoredAdapter> = { "deskwise/e5-small-desk": e5SmallDesk };

const opened = new Map<string, QueryAdapter>();

export function openAdapter({ dimensions, scale, entries }: StoredAdapter): QueryAdapter {
  const bytes = Buffer.from(entries, "base64");
  if (bytes.length !== dimensions ** 2) throw new RangeError(`an adapter of ${dimensions} dimensions has ${bytes.length} entries`);
  const added = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return (vector) => {
    if (vector.length !== dimensions) return vector;
    const turned = vector.map((value, row) => {
      let sum = 0;
      for (let at = 0, from = row * dimensions; at < dimensions; at++) sum += (added[from + at] ?? 0) * (vector[at] ?? 0);
      return value + scale * sum;
    });
    const length = Math.hypot(...turned);
    return length > 0 ? turned.map((value) => value / length) : vector;
  };
}

/** The model's adapter; of a model for which none was learnt, null. */
export function queryAdapter(model: string): QueryAdapter | null {
  const entries = stored[model];
  if (!entries) return null;
  const adapter = opened.get(model) ?? openAdapter(entries);
  opened.set(model, adapter);
  return adapter;
}
