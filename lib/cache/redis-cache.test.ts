import { expect, onTestFinished, test, vi } from "vitest";
import { startRedisStandIn } from "@/tests/support/redis-stand-in";
import { redisCache } from "./redis-cache";

async function desk() {
  const redis = await startRedisStandIn();
  const cache = redisCache(redis.url);
  onTestFinished(async () => {
    await cache.close();
    await redis.kill().catch(() => undefined);
  });
  await vi.waitFor(() => cache.get("warm up"));
  return { redis, cache };
}

test("keeps what it is given, in any language, and knows what it lacks", async () => {
  const { cache } = await desk();
  await cache.set("a", '{"title":"打印机 é"}', 60);
  expect([await cache.get("a"), await cache.get("b")]).toEqual(['{"title":"打印机 é"}', undefined]);
});

test("refuses at once while Redis is away, and serves again when it is back", async () => {
  const { redis, cache } = await desk();
  await cache.set("a", "1", 60);
  await redis.kill();
  for (let count = 0; count < 50; count++) await expect(cache.get("a")).rejects.toThrow();
  await redis.restart();
  await vi.waitFor(async () => expect(await cache.get("a")).toBeUndefined(), { timeout: 5_000 });
  await cache.set("a", "2", 60);
  expect(await cache.get("a")).toBe("2");
});

test("one that was never there is refused alike, and ends without a trace", async () => {
  const redis = await startRedisStandIn();
  await redis.kill();
  const cache = redisCache(redis.url);
  await expect(cache.get("a")).rejects.toThrow();
  await cache.close();
});
