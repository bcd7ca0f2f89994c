import type { StoredAdapter } from "@/lib/ai/query-adapter";
import { asSignedBytes } from "../eval/signed-bytes";

/** A map as it is kept: its entries, of what it adds to the identity, as signed bytes. */
export function storeAdapter(dimensions: number, added: Float64Array): StoredAdapter {
  const { bytes: entries, scale } = asSignedBytes(added);
  return { dimensions, scale, entries };
}
