import type { StoredAdapter } from "@/lib/ai/query-adapter";

const LARGEST = 127;

/** A map as it is kept: its entries, of what it adds to the identity, as signed bytes. */
export function storeAdapter(dimensions: number, added: Float64Array): StoredAdapter {
  const largest = added.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const scale = largest > 0 ? largest / LARGEST : 1;
  return { dimensions, scale, entries: Buffer.from(Int8Array.from(added, (entry) => Math.round(entry / scale)).buffer).toString("base64") };
}
