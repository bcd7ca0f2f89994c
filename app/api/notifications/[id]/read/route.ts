import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readNotification } from "@/lib/notifications/read-notification";
import { readNotificationInput } from "@/lib/notifications/schema";

const path = "/api/notifications/{id}/read";

export const POST = route({ path, method: "POST", summary: "Mark one of one's notifications as read", verb: readNotification, input: readNotificationInput, output: noContent, status: 204 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
