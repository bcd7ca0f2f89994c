import { logger } from "@/lib/core/logger";
import type { Recovery } from "@/lib/jobs/reanalyze-degraded";
import { type ModelViews, spotComebacks } from "./spot-comebacks";

interface Watched {
  views(): ModelViews;
  probe(): Promise<void>;
}

const LOOK_EVERY_MS = 15_000;

/** Looks at the models from now on until it is ended, and tells of each that can be used again; what could not be told is told at the next look. */
export function watchModels(models: Watched, cameBack: (recovery: Recovery) => Promise<void>, everyMs = LOOK_EVERY_MS): () => void {
  const spot = spotComebacks();
  const untold = new Set<Recovery>();
  const look = async () => {
    await models.probe();
    for (const recovery of spot(models.views())) untold.add(recovery);
    for (const recovery of untold) {
      await cameBack(recovery);
      untold.delete(recovery);
    }
  };
  const tick = () => {
    look().catch((error: unknown) => logger().warn({ err: error }, "degraded tickets wait until the next look at the models"));
  };
  const timer = setInterval(tick, everyMs);
  tick();
  return () => clearInterval(timer);
}
