import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";
import type { HeardEvent } from "./schema";

/** What decides who hears an event. */
export type JudgedEvent = Pick<HeardEvent, "type" | "employeeId" | "payload" | "audience">;

/** What lib/tickets/scope.ts says in SQL; a hidden ticket counts, so that its hiding is heard. */
function seesTicket(actor: Actor, { employeeId, audience }: JudgedEvent): boolean {
  if (!audience) return false;
  const id = actor.type === "person" ? actor.id : undefined;
  if (id !== undefined && !may(actor, "ticket.readAll")) return employeeId === id;
  if (!audience.confidential || may(actor, "ticket.readConfidential")) return true;
  if (actor.type !== "person") return false;
  return actor.handlesConfidential === true || [employeeId, audience.assignedTo, ...audience.viewers].includes(actor.id);
}

/** Whether an actor is told of an event: the one place that decides it. */
export function mayHear(actor: Actor, event: JudgedEvent): boolean {
  if (actor.type === "job" || actor.type === "system") return true;
  if (!may(actor, "event.read") || !seesTicket(actor, event)) return false;
  const { internal, receiver } = event.payload;
  if (event.type.startsWith("notification.") || receiver !== undefined) return actor.type === "person" && actor.id === receiver;
  if (event.type.startsWith("analysis.") && !may(actor, "analysis.read")) return false;
  if (event.type === "ticket.presence" && !may(actor, "presence.read")) return false;
  return internal !== true || may(actor, "comment.readInternal");
}
