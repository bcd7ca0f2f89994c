import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { notifications } from "@/db/schema/notifications";
import { tickets } from "@/db/schema/tickets";
import { authorize, may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf } from "@/lib/core/list-query";
import { countUnread } from "./count-unread";
import { type ListNotificationsInput, listNotificationsInput, type Notification } from "./schema";
import { notificationScope } from "./scope";

const columns = {
  id: notifications.id,
  kind: notifications.kind,
  ticket: { id: tickets.id, ticketNumber: tickets.ticketNumber, title: tickets.title, language: tickets.language },
  commentId: notifications.commentId,
  causedByType: notifications.causedByType,
  causedBy: notifications.causedBy,
  causedByName: employees.name,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
};

/** A person's own notifications, newest first, with how many of all are unread. */
export async function listNotifications(ctx: Ctx, input: ListNotificationsInput): Promise<Page<Notification> & { unread: number }> {
  authorize(ctx.actor, "notification.read");
  const { limit, cursor, unread: onlyUnread } = parseInput(listNotificationsInput, input);
  const order = { moment: notifications.createdAt, id: notifications.id, descending: true };
  const own = notificationScope(ctx.actor);
  // A requester knows those by name who spoke, as on the ticket itself.
  const isNameKnown = may(ctx.actor, "employee.readAll") ? undefined : isNotNull(notifications.commentId);
  const unread = await countUnread(ctx);
  const total = onlyUnread === "true" ? unread : await ctx.db.$count(notifications, own);
  const rows = await ctx.db
    .select(columns)
    .from(notifications)
    .innerJoin(tickets, eq(tickets.id, notifications.ticketId))
    .leftJoin(employees, and(eq(notifications.causedByType, "person"), eq(employees.id, notifications.causedBy), isNameKnown))
    .where(and(own, onlyUnread === "true" ? isNull(notifications.readAt) : undefined, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return { ...pageOf(rows, limit, total, (row) => row.createdAt), unread };
}
