import { authorize } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";
import type { DeskEvent } from "@/lib/core/desk-event";
import type { Ticket } from "./schema";

export const isSelf = (actor: Actor, employeeId: string): boolean => actor.type === "person" && actor.id === employeeId;

/** Whether an actor asks for itself. Throws forbidden for another person unless the actor may do so. */
export function isOwnWatch(actor: Actor, employeeId: string): boolean {
  const isOwn = isSelf(actor, employeeId);
  if (!isOwn) authorize(actor, "ticket.watchForOthers");
  return isOwn;
}

/** For staff alone: a requester does not learn who watches. */
export const watchersChanged = ({ id, employeeId, ticketNumber }: Pick<Ticket, "id" | "employeeId" | "ticketNumber">): DeskEvent => ({
  type: "ticket.updated",
  ticketId: id,
  employeeId,
  payload: { ticketNumber, changed: ["watchers"], internal: true },
});
