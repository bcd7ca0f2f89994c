import { z } from "zod";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readAllNotifications } from "@/lib/notifications/read-all-notifications";
import { readCount } from "@/lib/notifications/schema";

const path = "/api/notifications/read";

export const POST = route({ path, method: "POST", summary: "Mark all of one's notifications as read", verb: readAllNotifications, input: z.object({}), output: readCount });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
