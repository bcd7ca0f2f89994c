import { eq } from "drizzle-orm";
import { webhookDeliveries, webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { renameKeys, toSnakeCase } from "@/lib/core/naming";
import { readEvents } from "@/lib/events/read-events";
import { mayBeSent } from "./may-be-sent";
import type { WebhookFault } from "./schema";
import { openSecret } from "./sealed-secret";

export interface Message {
  deliveryId: string;
  webhookId: string;
  url: string;
  secret: string;
  /** Of the message, the same at each try. */
  id: string;
  body: string;
}

interface Content {
  id: string;
  type: string;
  createdAt: Date;
  data: object;
}

async function contentOf(ctx: Ctx, delivery: { id: string; eventId: string | null; createdAt: Date }): Promise<Content | WebhookFault> {
  const { eventId } = delivery;
  if (eventId === null) return { id: `ping-${delivery.id}`, type: "ping", createdAt: delivery.createdAt, data: {} };
  const { heard } = await readEvents(ctx, { after: String(BigInt(eventId) - 1n), limit: 1 });
  const [event] = heard;
  if (event?.id !== eventId) return "event_gone";
  if (!mayBeSent(event)) return "ticket_confidential";
  const { id, type, createdAt, ticketId, payload } = event;
  return { id, type, createdAt, data: { ticket_id: ticketId, ...(renameKeys(payload, toSnakeCase) as object) } };
}

/** What a pending delivery sends, or why it must not; undefined for one that is settled. */
export async function loadMessage(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<Message | WebhookFault | undefined> {
  const [found] = await ctx.db
    .select({ delivery: webhookDeliveries, url: webhooks.url, isActive: webhooks.isActive, sealedSecret: webhooks.sealedSecret })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(eq(webhookDeliveries.id, deliveryId));
  if (found?.delivery.state !== "pending") return undefined;
  if (!found.isActive) return "webhook_inactive";
  const secret = openSecret(found.sealedSecret);
  if (secret === undefined) return "secret_unreadable";
  const content = await contentOf(ctx, found.delivery);
  if (typeof content === "string") return content;
  const { id, type, createdAt, data } = content;
  const body = JSON.stringify({ id, type, created_at: createdAt.toISOString(), data });
  return { deliveryId, webhookId: found.delivery.webhookId, url: found.url, secret, id, body };
}
