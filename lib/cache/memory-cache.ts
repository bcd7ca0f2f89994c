import type { Cache } from "@/lib/core/cache";

interface Kept {
  value: string;
  until: number;
}

interface MemoryCacheOptions {
  entries?: number;
  /** Of all values together. */
  characters?: number;
  now?: () => number;
}

/** A cache of this process, of so many entries and characters; what was kept longest makes room. */
export function memoryCache({ entries = 1_000, characters = 8_000_000, now = Date.now }: MemoryCacheOptions = {}): Cache {
  const kept = new Map<string, Kept>();
  let length = 0;
  const remove = (key: string) => {
    length -= kept.get(key)?.value.length ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      return Promise.resolve(found && found.until > now() ? found.value : undefined);
    },
    set: (key, value, seconds) => {
      remove(key);
      kept.set(key, { value, until: now() + seconds * 1000 });
      length += value.length;
      for (const [oldest, { until }] of kept) if (kept.size > entries || length > characters || until <= now()) remove(oldest);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
