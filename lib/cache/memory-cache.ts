import type { Cache } from "@/lib/core/cache";

interface Kept {
  value: string;
  until: number;
}

/** A cache of this process, of so many entries; the one that was kept longest makes room. */
export function memoryCache({ entries = 1_000, now = Date.now }: { entries?: number; now?: () => number } = {}): Cache {
  const kept = new Map<string, Kept>();
  return {
    get: (key) => {
      const found = kept.get(key);
      return Promise.resolve(found && found.until > now() ? found.value : undefined);
    },
    set: (key, value, seconds) => {
      kept.delete(key);
      kept.set(key, { value, until: now() + seconds * 1000 });
      const [oldest] = kept.size > entries ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
