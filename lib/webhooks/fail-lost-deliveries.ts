import { and, eq, lt } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";

const DAY_MS = 86_400_000;

/**
 * Ends deliveries that still wait for a try a day after the last one, when all tries were over long ago: a process that was killed
 * in a try did not live to note it, and the queue had counted it.
 */
export async function failLostDeliveries({ db, now }: Ctx): Promise<void> {
  const { state, lastAttemptAt } = webhookDeliveries;
  const isLost = and(eq(state, "pending"), lt(lastAttemptAt, new Date(now().getTime() - DAY_MS)));
  await db.update(webhookDeliveries).set({ state: "failed" }).where(isLost);
}
