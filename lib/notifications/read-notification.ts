import { and, eq, sql } from "drizzle-orm";
import { notifications } from "@/db/schema/notifications";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { type ReadNotificationInput, readNotificationInput } from "./schema";
import { notificationScope } from "./scope";

/** Notes that a person has read a notification; once more changes nothing. Throws not_found for another person's. */
export async function readNotification(ctx: Ctx, input: ReadNotificationInput): Promise<void> {
  authorize(ctx.actor, "notification.update");
  const { id } = parseInput(readNotificationInput, input);
  const [read] = await ctx.db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${ctx.now().toISOString()})` })
    .where(and(eq(notifications.id, id), notificationScope(ctx.actor)))
    .returning({ id: notifications.id });
  if (!read) throw new DomainError("not_found", "notification_unknown");
}
