import { and, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema/notifications";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { notificationScope } from "./scope";

/** Notes that a person has read every notification so far; returns how many of them were unread. */
export async function readAllNotifications(ctx: Ctx): Promise<{ read: number }> {
  authorize(ctx.actor, "notification.update");
  const read = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.now() })
    .where(and(isNull(notifications.readAt), notificationScope(ctx.actor)))
    .returning({ id: notifications.id });
  return { read: read.length };
}
