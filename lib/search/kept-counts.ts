import type { Database } from "@/db/client";
import { perProcess } from "@/lib/core/per-process";

/** What was counted in a large desk, where counting again costs more than what it is for. */
export interface KeptCounts<Counts> {
  get(key: string, now: number): Counts | undefined;
  set(key: string, counts: Counts, until: number): void;
}

interface Kept<Counts> {
  counts: Counts;
  until: number;
}

/** From so many documents on counts are kept: how rare a word is hardly changes in a minute. */
export const MANY_DOCUMENTS = 5_000;

/** The counts of this name in one database, in milliseconds; of more than `size`, what was set first goes first. */
export function keptCounts<Counts>(db: Database, name: string, size: number): KeptCounts<Counts> {
  const stores = perProcess(name, () => new WeakMap<Database, Map<string, Kept<Counts>>>());
  const store = stores.get(db) ?? new Map<string, Kept<Counts>>();
  stores.set(db, store);
  return {
    get: (key, now) => {
      const known = store.get(key);
      return known && known.until > now ? known.counts : undefined;
    },
    set: (key, counts, until) => {
      store.delete(key);
      store.set(key, { counts, until });
      const [oldest] = store.size > size ? store.keys() : [];
      if (oldest !== undefined) store.delete(oldest);
    },
  };
}
