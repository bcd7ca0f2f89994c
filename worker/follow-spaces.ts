import type { Ctx } from "@/lib/core/ctx";
import { logger } from "@/lib/core/logger";
import { oneAtATime } from "@/lib/core/one-at-a-time";
import { settleSpaces } from "@/lib/search/settle-spaces";
import type { WiredModels } from "./wire-models";

const LOOK_EVERY_MS = 10_000;

/**
 * Has the model asked with whose vectors are searched, from before the first job on; who asks later may find another. Resolves
 * once that is so, with how to end it.
 */
export async function followSpaces(ctx: Ctx, models: Pick<WiredModels, "embedder" | "follow">): Promise<() => void> {
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => logger().warn({ err: error }, "which vectors are searched is not known yet"));
  await attempt(settleSpaces(ctx, { model: models.embedder.model }).then(() => models.follow(ctx)));
  // A model takes longer to load than that: its turn is waited for.
  const timer = setInterval(() => void oneAtATime("follow-spaces", () => attempt(models.follow(ctx))), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
