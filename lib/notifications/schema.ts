import { z } from "zod";
import { ACTOR_TYPES, LOCALES, NOTIFICATION_KINDS } from "@/db/enums";
import { pageFields } from "@/lib/core/field";

export const listNotificationsInput = z.object({ ...pageFields, unread: z.enum(["true", "false"]).default("false") });

export type ListNotificationsInput = z.input<typeof listNotificationsInput>;

export const readNotificationInput = z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed") });

export type ReadNotificationInput = z.input<typeof readNotificationInput>;

export const notification = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  ticket: z.object({ id: z.string(), ticketNumber: z.string(), title: z.string(), language: z.enum(LOCALES) }),
  commentId: z.string().nullable(),
  causedByType: z.enum(ACTOR_TYPES),
  /** An employee_id where it was a person. */
  causedBy: z.string(),
  /** Null where it was no person; to a requester also where nobody spoke. */
  causedByName: z.string().nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
});

export type Notification = z.infer<typeof notification>;

export const readCount = z.object({ read: z.number().int() });

/** Whether a person wants to be told, by kind. */
export const notificationChoicesJson = z.object({ mentioned: z.boolean(), assigned: z.boolean(), answered: z.boolean(), resolved: z.boolean(), watched: z.boolean() });

export type NotificationChoices = z.infer<typeof notificationChoicesJson>;

export const changeNotificationChoicesInput = notificationChoicesJson.partial().strict();

export type ChangeNotificationChoicesInput = z.input<typeof changeNotificationChoicesInput>;
