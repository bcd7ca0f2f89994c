import { createClient } from "@redis/client";
import type { Cache } from "@/lib/core/cache";
import { logger } from "@/lib/core/logger";

const PREFIX = "deskwise:";
const CONNECT_MS = 1_000;
/** A cache that answers later than this is slower than the work it saves. */
const COMMAND_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** A cache in Redis. It connects by itself, again and again; while it is away each command is refused at once. */
export function redisCache(url: string): Cache {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: COMMAND_MS },
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_PAUSE_MS) },
  });
  let isAway = false;
  client.on("error", (error: unknown) => {
    if (!isAway) logger().warn({ err: error }, "the cache is away: answers are made anew");
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) logger().info("the cache is back");
    isAway = false;
  });
  client.connect().catch(() => undefined);
  return {
    get: async (key) => (await client.get(PREFIX + key)) ?? undefined,
    set: async (key, value, seconds) => void (await client.set(PREFIX + key, value, { expiration: { type: "EX", value: seconds } })),
    ping: async () => void (await client.ping()),
    close: () => Promise.resolve(client.destroy()),
  };
}
