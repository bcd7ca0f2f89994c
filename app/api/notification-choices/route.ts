import { z } from "zod";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { changeNotificationChoices } from "@/lib/notifications/change-notification-choices";
import { readNotificationChoices } from "@/lib/notifications/read-notification-choices";
import { changeNotificationChoicesInput, notificationChoicesJson } from "@/lib/notifications/schema";

const path = "/api/notification-choices";

export const GET = route({ path, method: "GET", summary: "Read what one wants to be told", verb: readNotificationChoices, input: z.object({}), output: notificationChoicesJson });

export const PATCH = route({ path, method: "PATCH", summary: "Choose what one wants to be told", verb: changeNotificationChoices, input: changeNotificationChoicesInput, output: notificationChoicesJson });

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
