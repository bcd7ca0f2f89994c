import { z } from "zod";
import { ACTOR_TYPES, DELIVERY_STATES, EVENT_TYPES, type EventType } from "@/db/enums";
import { pageFields } from "@/lib/core/field";

/** What a webhook may be told of: all but what is meant for one person. */
const isForWebhooks = (type: EventType): type is Exclude<EventType, `notification.${string}`> => !type.startsWith("notification.");
export const WEBHOOK_EVENTS = EVENT_TYPES.filter(isForWebhooks);

/** Why a message did not arrive. The first four settle a delivery without a try. */
export const WEBHOOK_FAULTS = [
  "webhook_inactive",
  "event_gone",
  "ticket_confidential",
  "secret_unreadable",
  "name_unknown",
  "address_private",
  "unreachable",
  "tls_failed",
  "timed_out",
  "redirected",
  "status_refused",
] as const;

export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

const isTarget = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.hash === "";
};

const url = z.string().max(2_000).refine(isTarget, "webhook_url_malformed");
const events = z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length);
const id = z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed");

export const createWebhookInput = z.object({
  /** http or https, without a user name or fragment, on a public address. */
  url,
  events,
  isActive: z.boolean().default(true),
});

export type CreateWebhookInput = z.input<typeof createWebhookInput>;

/** A webhook and the version of it that the caller has seen. */
export const webhookTarget = z.object({ id, version: z.number().int().optional() });

export type WebhookTargetInput = z.input<typeof webhookTarget>;

export const updateWebhookInput = z.strictObject({ ...webhookTarget.shape, url: url.optional(), events: events.optional(), isActive: z.boolean().optional() });

export type UpdateWebhookInput = z.input<typeof updateWebhookInput>;

export const readWebhookInput = z.object({ id });

export type ReadWebhookInput = z.input<typeof readWebhookInput>;

export const listWebhooksInput = z.object(pageFields);

export type ListWebhooksInput = z.input<typeof listWebhooksInput>;

export const listDeliveriesInput = z.object({ ...pageFields, id, state: z.enum(DELIVERY_STATES).optional() });

export type ListDeliveriesInput = z.input<typeof listDeliveriesInput>;

export const redeliverInput = z.object({ id, deliveryId: id });

export type RedeliverInput = z.input<typeof redeliverInput>;

export const webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  isActive: z.boolean(),
  createdByType: z.enum(ACTOR_TYPES),
  createdBy: z.string(),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type Webhook = z.infer<typeof webhook>;

/** With the secret that its messages are signed with, which is shown this once. */
export const webhookWithSecret = webhook.extend({ secret: z.string() });

export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

export const delivery = z.object({
  id: z.string(),
  webhookId: z.string(),
  /** Null for a ping. */
  eventId: z.string().nullable(),
  /** Null when the event is no longer kept. */
  type: z.enum([...EVENT_TYPES, "ping"]).nullable(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  /** Of the last attempt. */
  responseStatus: z.number().int().nullable(),
  fault: z.enum(WEBHOOK_FAULTS).nullable(),
  durationMs: z.number().int().nullable(),
  createdAt: z.date(),
  lastAttemptAt: z.date().nullable(),
});

export type Delivery = z.infer<typeof delivery>;
