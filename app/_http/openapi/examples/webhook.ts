import type { Delivery, Webhook } from "@/lib/webhooks/schema";

export const WEBHOOK: Webhook = {
  id: "3",
  url: "https://chat.company.example/hooks/it-desk",
  events: ["ticket.created", "ticket.updated"],
  isActive: true,
  createdByType: "person",
  createdBy: "E-0001",
  version: 1,
  createdAt: new Date("2026-11-02T10:00:00.000Z"),
  updatedAt: new Date("2026-11-02T10:00:00.000Z"),
};

export const DELIVERY: Delivery = {
  id: "5521",
  webhookId: "3",
  eventId: "88213",
  type: "ticket.created",
  state: "delivered",
  attempts: 1,
  responseStatus: 204,
  fault: null,
  durationMs: 96,
  createdAt: new Date("2026-11-24T08:02:11.000Z"),
  lastAttemptAt: new Date("2026-11-24T08:02:12.000Z"),
};
