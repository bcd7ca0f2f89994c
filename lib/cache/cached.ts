import { createHash } from "node:crypto";
import { reviveMoments } from "@/lib/core/naming";
import { metrics } from "@/lib/core/metrics";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";
import { memoryCache } from "./memory-cache";

export interface CachedAnswer {
  /** What the answer is, for example "stats". */
  name: string;
  /** All that it depends on: who asks, what is asked, and the state of the data. */
  of: unknown;
  /** How long it is kept at most; may depend on how many milliseconds it took to make. */
  seconds: number | ((madeInMs: number) => number);
}

const cache = () => runtime().cache ?? perProcess("memory-cache", memoryCache);

const underWay = (): Map<string, Promise<unknown>> => perProcess("cached-under-way", () => new Map());

const count = (result: "hit" | "miss" | "outage"): void => metrics().cacheRequests.inc({ result });

async function lookUp(key: string): Promise<string | undefined> {
  try {
    const found = await cache().get(key);
    count(found === undefined ? "miss" : "hit");
    return found;
  } catch {
    count("outage");
    return undefined;
  }
}

const keyOf = ({ name, of }: CachedAnswer): string => `${name}:${createHash("sha256").update(JSON.stringify(of)).digest("base64url")}`;

/** An answer that was kept, if it still is. */
export async function kept<T>(answer: CachedAnswer): Promise<T | undefined> {
  const found = await lookUp(keyOf(answer));
  return found === undefined ? undefined : (reviveMoments(found) as T);
}

/** Keeps an answer. Nobody waits for the cache to take it, nor minds when it does not. */
export function keep(answer: CachedAnswer, made: unknown, madeInMs = 0): void {
  const { seconds } = answer;
  cache().set(keyOf(answer), JSON.stringify(made), typeof seconds === "number" ? seconds : seconds(madeInMs)).catch(() => undefined);
}

/** An answer that is kept only if it is as it should be. */
export interface CheckedAnswer<T> extends CachedAnswer {
  isWorthKeeping?: (made: T) => boolean;
}

async function keptOrMade<T>(answer: CheckedAnswer<T>, make: () => Promise<T>): Promise<T> {
  const found = await kept<T>(answer);
  if (found !== undefined) return found;
  const start = performance.now();
  const made = await make();
  if (answer.isWorthKeeping?.(made) ?? true) keep(answer, made, performance.now() - start);
  return made;
}

/**
 * An answer from the cache, or made now and kept. Whoever asks for the same at the same time in this process shares one
 * making. With the cache away it is made each time. Fields that end in `At` come back as dates.
 */
export function cached<T>(answer: CheckedAnswer<T>, make: () => Promise<T>): Promise<T> {
  const key = keyOf(answer);
  const running = underWay().get(key) as Promise<T> | undefined;
  if (running) return running;
  const made = keptOrMade(answer, make).finally(() => underWay().delete(key));
  underWay().set(key, made);
  return made;
}
