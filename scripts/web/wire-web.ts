import { createDb } from "@/db/client";
import { memoryCache } from "@/lib/cache/memory-cache";
import { redisCache } from "@/lib/cache/redis-cache";
import { outliveDatabaseOutages } from "@/lib/core/database-away";
import type { Env } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import { detectLanguage } from "@/lib/language/detect-language";
import { segment } from "@/lib/search/segment";
import { createWorkerEmbedder } from "@/worker/adapters/worker-embedder";
import { startQueue } from "@/worker/queue/pg-boss-queue";

/** Wires the web process: pages and route handlers run in it and find what hangs on globalThis. Returns how to end it. */
export async function wireWeb(env: Env): Promise<() => Promise<void>> {
  outliveDatabaseOutages();
  const connection = createDb(env.DATABASE_URL, { name: "deskwise-web" });
  const queue = await startQueue(env.DATABASE_URL);
  const cache = env.REDIS_URL === undefined ? memoryCache() : redisCache(env.REDIS_URL);
  wireRuntime({ connection, queue, cache, queryEmbedder: createWorkerEmbedder(env) });
  // Dictionaries load at their first use; the first ticket should not pay for that.
  detectLanguage("warm up");
  segment("预热");
  return async () => {
    await cache.close();
    await queue.close();
    await connection.close();
  };
}
