import type { Notification } from "@/lib/notifications/schema";

export const NOTIFICATION: Notification = {
  id: "20517",
  kind: "answered",
  ticket: { id: "4711", ticketNumber: "TK20261124007", title: "Outlook blijft om mijn wachtwoord vragen", language: "nl" },
  commentId: "3302",
  causedByType: "person",
  causedBy: "E-0007",
  causedByName: "Lotte Visser",
  createdAt: new Date("2026-11-24T08:31:40.000Z"),
  readAt: null,
};
