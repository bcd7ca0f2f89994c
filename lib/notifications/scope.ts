import { and, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import { comments } from "@/db/schema/comments";
import { notifications } from "@/db/schema/notifications";
import { tickets } from "@/db/schema/tickets";
import { commentScope } from "@/lib/comments/scope";
import type { Actor } from "@/lib/core/ctx";
import { ticketScope } from "@/lib/tickets/scope";
import { receiverOf } from "./receiver";

const among = (table: typeof tickets | typeof comments, condition: SQL | undefined): SQL => exists(sql`(select from ${table} where ${condition})`);

/** A person's own notifications, of tickets and comments that this person may still see. */
export function notificationScope(actor: Actor): SQL | undefined {
  const ticket = among(tickets, and(eq(tickets.id, notifications.ticketId), ticketScope(actor)));
  const comment = among(comments, and(eq(comments.id, notifications.commentId), commentScope(actor)));
  return and(eq(notifications.employeeId, receiverOf(actor)), ticket, or(isNull(notifications.commentId), comment));
}
