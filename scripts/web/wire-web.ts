import { createDb } from "@/db/client";
import { memoryCache } from "@/lib/cache/memory-cache";
import { redisCache } from "@/lib/cache/redis-cache";
import { buildCommit } from "@/lib/core/build-commit";
import { outliveDatabaseOutages } from "@/lib/core/database-away";
import type { Ctx } from "@/lib/core/ctx";
import type { Env } from "@/lib/core/env";
import { metrics } from "@/lib/core/metrics";
import { wireRuntime } from "@/lib/core/runtime";
import { watchReadiness } from "@/lib/health/watch-readiness";
import { detectLanguage } from "@/lib/language/detect-language";
import { startMetrics } from "@/lib/metrics/start-metrics";
import { segment } from "@/lib/search/segment";
import { version } from "@/package.json";
import { tracedQueryEmbedder } from "@/worker/adapters/traced-models";
import { createWorkerEmbedder } from "@/worker/adapters/worker-embedder";
import { startQueue } from "@/worker/queue/pg-boss-queue";

/** Wires the web process: pages and route handlers run in it and find what hangs on globalThis. Returns how to end it. */
export async function wireWeb(env: Env): Promise<() => Promise<void>> {
  outliveDatabaseOutages();
  startMetrics({ version, commit: env.DESK_COMMIT ?? buildCommit(), role: "web" });
  const { dbQueryDuration } = metrics();
  const connection = createDb(env.DATABASE_URL, { name: "deskwise-web", onQuery: (seconds) => dbQueryDuration.observe(seconds) });
  const queue = await startQueue(env.DATABASE_URL);
  const cache = env.REDIS_URL === undefined ? memoryCache() : redisCache(env.REDIS_URL);
  wireRuntime({ connection, queue, cache, queryEmbedder: tracedQueryEmbedder(createWorkerEmbedder(env)) });
  // Dictionaries load at their first use; the first ticket should not pay for that.
  detectLanguage("warm up");
  segment("预热");
  const ctx = (): Ctx => ({ db: connection.db, actor: { type: "system", name: "health" }, locale: env.DEFAULT_LOCALE, now: () => new Date() });
  const stopWatching = watchReadiness(ctx);
  return async () => {
    stopWatching();
    await cache.close();
    await queue.close();
    await connection.close();
  };
}
