import { and, eq, inArray } from "drizzle-orm";
import type { NotificationKind } from "@/db/enums";
import { notificationChoices, notifications } from "@/db/schema/notifications";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { announce } from "@/lib/core/outbox";
import { peopleWhoSee } from "@/lib/tickets/people-who-see";
import type { Ticket } from "@/lib/tickets/schema";

export interface News {
  kind: NotificationKind;
  ticket: Pick<Ticket, "id" | "ticketNumber">;
  commentId?: string;
  /** employee_ids, none twice. */
  receivers: readonly string[];
}

/**
 * Tells people of what the ctx's actor has caused, in the caller's transaction: those who are active, may see the ticket, want
 * news of this kind, and did not cause it themselves. Returns whom it told.
 */
export async function notify(ctx: Ctx, { kind, ticket, commentId, receivers }: News): Promise<string[]> {
  const cause = actorReference(ctx.actor);
  const others = receivers.filter((id) => cause.type !== "person" || id !== cause.id);
  const people = (await peopleWhoSee(ctx, ticket.id, others)).map(({ id }) => id);
  if (people.length === 0) return [];
  const unwanted = and(inArray(notificationChoices.employeeId, people), eq(notificationChoices.kind, kind), eq(notificationChoices.inApp, false));
  const deaf = (await ctx.db.select({ id: notificationChoices.employeeId }).from(notificationChoices).where(unwanted)).map(({ id }) => id);
  const told = people.filter((id) => !deaf.includes(id));
  if (told.length === 0) return [];
  const rows = await ctx.db
    .insert(notifications)
    .values(told.map((employeeId) => ({ employeeId, kind, ticketId: ticket.id, commentId, causedByType: cause.type, causedBy: cause.id, createdAt: ctx.now() })))
    .returning({ id: notifications.id, employeeId: notifications.employeeId });
  for (const { id: notificationId, employeeId } of rows) {
    const payload = { notificationId, kind, ticketNumber: ticket.ticketNumber, receiver: employeeId };
    announce(ctx, { type: "notification.created", ticketId: ticket.id, employeeId, payload });
  }
  return told;
}
