import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ActorType, DeliveryState, EventType } from "@/db/enums";
import { bytes, createdAt, identity, moment, reference, updatedAt } from "./columns";

export const webhooks = pgTable("webhooks", {
  id: identity("id").primaryKey(),
  url: text("url").notNull(),
  events: text("events").array().$type<EventType[]>().notNull(),
  /** The signing secret, encrypted under a key derived from AUTH_SECRET. */
  sealedSecret: bytes("sealed_secret").notNull(),
  isActive: boolean("is_active").notNull().default(true),
  /** The last event that was looked at for it. */
  position: reference("position").notNull().default("0"),
  createdByType: text("created_by_type").$type<ActorType>().notNull(),
  createdBy: text("created_by").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: moment("deleted_at"),
});

/** One event on its way to one webhook. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: identity("id").primaryKey(),
    webhookId: reference("webhook_id").notNull().references(() => webhooks.id),
    /** Null for a ping. */
    eventId: reference("event_id"),
    state: text("state").$type<DeliveryState>().notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    responseStatus: integer("response_status"),
    /** A code for what went wrong, never the answer's text. */
    fault: text("fault"),
    durationMs: integer("duration_ms"),
    createdAt: createdAt(),
    lastAttemptAt: moment("last_attempt_at"),
  },
  (table) => [uniqueIndex("webhook_deliveries_event_key").on(table.webhookId, table.eventId), index("webhook_deliveries_created_at_idx").on(table.createdAt)],
);
