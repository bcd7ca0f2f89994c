import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Delivery, WebhookFault } from "./schema";

/** With its event's type; `events` is joined from the left. */
export const deliveryColumns = {
  id: webhookDeliveries.id,
  webhookId: webhookDeliveries.webhookId,
  eventId: webhookDeliveries.eventId,
  type: sql<Delivery["type"]>`case when ${webhookDeliveries.eventId} is null then 'ping' else ${events.type} end`,
  state: webhookDeliveries.state,
  attempts: webhookDeliveries.attempts,
  responseStatus: webhookDeliveries.responseStatus,
  fault: sql<WebhookFault | null>`${webhookDeliveries.fault}`,
  durationMs: webhookDeliveries.durationMs,
  createdAt: webhookDeliveries.createdAt,
  lastAttemptAt: webhookDeliveries.lastAttemptAt,
};
