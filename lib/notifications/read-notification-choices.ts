import { eq } from "drizzle-orm";
import { notificationChoices } from "@/db/schema/notifications";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { receiverOf } from "./receiver";
import type { NotificationChoices } from "./schema";

/** What a person wants to be told; everything, until told otherwise. */
export async function readNotificationChoices(ctx: Ctx): Promise<NotificationChoices> {
  authorize(ctx.actor, "notification.read");
  const rows = await ctx.db.select().from(notificationChoices).where(eq(notificationChoices.employeeId, receiverOf(ctx.actor)));
  const chosen = Object.fromEntries(rows.map(({ kind, inApp }) => [kind, inApp]));
  return { mentioned: true, assigned: true, answered: true, resolved: true, watched: true, ...chosen };
}
