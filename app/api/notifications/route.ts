import { z } from "zod";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { listNotificationsInput, notification } from "@/lib/notifications/schema";

export const GET = route({
  path: "/api/notifications",
  method: "GET",
  summary: "List one's own notifications, newest first",
  verb: listNotifications,
  input: listNotificationsInput,
  output: pageJson(notification).extend({ unread: z.number().int() }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
