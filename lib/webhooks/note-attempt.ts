import { eq, sql } from "drizzle-orm";
import type { DeliveryState } from "@/db/enums";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { deliverWebhookJob } from "@/lib/jobs/deliver-webhook";
import { changeWebhook } from "./change-webhook";
import { countDead } from "./count-dead";
import type { Message } from "./load-message";
import type { Attempt } from "./post-message";
import { lockWebhook } from "./webhook-row";

const TRIES = deliverWebhookJob.retry.limit + 1;
const GONE = 410;

/** A receiver that takes nothing for so long, or nothing of so many, is given up. */
const DEAD_MAX = 50;
const DEAD_DAYS = 3;
const DAY_MS = 86_400_000;

/** Writes an attempt onto its delivery, and gives up a webhook whose receiver is gone. Returns what became of the delivery. */
export async function noteAttempt(ctx: Ctx, { deliveryId, webhookId }: Message, { responseStatus, fault, durationMs }: Attempt): Promise<DeliveryState> {
  return inTransaction(ctx, async (ctx) => {
    const webhook = await lockWebhook(ctx, { id: webhookId });
    const isLast = sql`${webhookDeliveries.attempts} + 1 >= ${TRIES} or ${responseStatus === GONE}`;
    const state = fault === null ? sql`'delivered'` : sql`case when ${isLast} then 'failed' else 'pending' end`;
    const [row] = await ctx.db
      .update(webhookDeliveries)
      .set({ state, attempts: sql`${webhookDeliveries.attempts} + 1`, responseStatus, fault, durationMs, lastAttemptAt: ctx.now() })
      .where(eq(webhookDeliveries.id, deliveryId))
      .returning({ state: webhookDeliveries.state });
    if (row?.state !== "failed" || !webhook.isActive) return row?.state ?? "failed";
    const dead = await countDead(ctx, webhook);
    const isSilent = dead.count >= DEAD_MAX || (dead.since !== null && ctx.now().getTime() - dead.since.getTime() >= DEAD_DAYS * DAY_MS);
    if (responseStatus === GONE || isSilent) {
      await changeWebhook(ctx, webhook, { isActive: false }, "webhook.updated", { active: false, reason: responseStatus === GONE ? "gone" : "silent" });
    }
    return row.state;
  });
}
