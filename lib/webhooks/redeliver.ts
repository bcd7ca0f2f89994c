import { and, eq } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { type Delivery, type RedeliverInput, redeliverInput } from "./schema";
import { sendDelivery } from "./send-delivery";
import { lockWebhook } from "./webhook-row";

/** Sends a delivery again from its first try on, whatever became of it. Throws not_found, and conflict for a webhook that is off. */
export async function redeliver(ctx: Ctx, input: RedeliverInput): Promise<Delivery> {
  authorize(ctx.actor, "webhook.write");
  const { id, deliveryId } = parseInput(redeliverInput, input);
  return inTransaction(ctx, async (ctx) => {
    const webhook = await lockWebhook(ctx, { id });
    const [row] = await ctx.db
      .update(webhookDeliveries)
      .set({ state: "pending", attempts: 0 })
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.webhookId, id)))
      .returning({ id: webhookDeliveries.id });
    if (!row) throw new DomainError("not_found", "delivery_unknown");
    return sendDelivery(ctx, webhook, row.id);
  });
}
