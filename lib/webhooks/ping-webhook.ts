import { webhookDeliveries } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { type Delivery, type ReadWebhookInput, readWebhookInput } from "./schema";
import { sendDelivery } from "./send-delivery";
import { lockWebhook } from "./webhook-row";

/** Sends a webhook a message that is about nothing. Throws not_found, and conflict for one that is off. */
export async function pingWebhook(ctx: Ctx, input: ReadWebhookInput): Promise<Delivery> {
  authorize(ctx.actor, "webhook.write");
  const { id } = parseInput(readWebhookInput, input);
  return inTransaction(ctx, async (ctx) => {
    const webhook = await lockWebhook(ctx, { id });
    const [row] = await ctx.db.insert(webhookDeliveries).values({ webhookId: id, createdAt: ctx.now() }).returning({ id: webhookDeliveries.id });
    if (!row) throw new TypeError("the insert answered no row");
    return sendDelivery(ctx, webhook, row.id);
  });
}
