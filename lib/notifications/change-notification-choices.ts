import { sql } from "drizzle-orm";
import { NOTIFICATION_KINDS } from "@/db/enums";
import { notificationChoices } from "@/db/schema/notifications";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { readNotificationChoices } from "./read-notification-choices";
import { receiverOf } from "./receiver";
import { type ChangeNotificationChoicesInput, changeNotificationChoicesInput, type NotificationChoices } from "./schema";

/** Keeps what a person wants to be told from now on; kinds that are left out stay as they are. */
export async function changeNotificationChoices(ctx: Ctx, input: ChangeNotificationChoicesInput): Promise<NotificationChoices> {
  authorize(ctx.actor, "notification.update");
  const employeeId = receiverOf(ctx.actor);
  const wanted = parseInput(changeNotificationChoicesInput, input);
  // Always in one order: two changes at once must not wait for each other's rows.
  const rows = NOTIFICATION_KINDS.flatMap((kind) => (wanted[kind] === undefined ? [] : [{ employeeId, kind, inApp: wanted[kind] }]));
  return inTransaction(ctx, async (ctx) => {
    if (rows.length > 0) {
      await ctx.db
        .insert(notificationChoices)
        .values(rows)
        .onConflictDoUpdate({ target: [notificationChoices.employeeId, notificationChoices.kind], set: { inApp: sql`excluded.in_app` } });
    }
    return readNotificationChoices(ctx);
  });
}
