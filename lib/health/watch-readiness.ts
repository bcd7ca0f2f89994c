import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { readReadiness } from "./read-readiness";

const EVERY_MS = 10_000;

/** Looks at the dependencies by itself, so that `since` is right even where nobody asks, and notes what changes. Returns how to stop. */
export function watchReadiness(ctx: () => Ctx, everyMs = EVERY_MS): () => void {
  let last = "";
  const look = async () => {
    const { status, degraded } = await readReadiness(ctx());
    const now = JSON.stringify([status, degraded]);
    if (last !== "" && now !== last) logger().info({ status, degraded }, "readiness changed");
    last = now;
  };
  const tick = () => void look().catch((error: unknown) => logger().warn({ err: error }, "the dependencies could not be looked at"));
  const timer = setInterval(tick, everyMs).unref();
  tick();
  return () => clearInterval(timer);
}
