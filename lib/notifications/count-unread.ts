import { and, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema/notifications";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { notificationScope } from "./scope";

/** How many notifications a person has not read: what the bar of every page shows. */
export async function countUnread(ctx: Ctx): Promise<number> {
  authorize(ctx.actor, "notification.read");
  return ctx.db.$count(notifications, and(notificationScope(ctx.actor), isNull(notifications.readAt)));
}
