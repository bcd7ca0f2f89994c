import { eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { deliverWebhookJob } from "@/lib/jobs/deliver-webhook";
import { enqueue } from "@/lib/jobs/enqueue";
import { deliveryColumns } from "./delivery-row";
import type { Delivery, Webhook } from "./schema";

/** Puts a pending delivery of a locked webhook on its way. Throws conflict for a webhook that is off. */
export async function sendDelivery(ctx: Ctx, { isActive }: Webhook, deliveryId: string): Promise<Delivery> {
  if (!isActive) throw new DomainError("conflict", "webhook_inactive");
  await enqueue(ctx, deliverWebhookJob, { deliveryId });
  const [row] = await ctx.db.select(deliveryColumns).from(webhookDeliveries).leftJoin(events, eq(events.id, webhookDeliveries.eventId)).where(eq(webhookDeliveries.id, deliveryId));
  if (!row) throw new TypeError("a row that was just written was not there");
  return row;
}
