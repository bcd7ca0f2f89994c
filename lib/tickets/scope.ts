import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** A confidential ticket is seen by its requester, its assignee, whoever is named on it, and whoever handles all of them. */
function discreet(actor: Actor): SQL | undefined {
  if (may(actor, "ticket.readConfidential")) return undefined;
  const open = eq(tickets.confidential, false);
  if (actor.type !== "person") return open;
  if (actor.handlesConfidential) return undefined;
  // An array, not a subquery a row: it is made once, and the planner knows it to be cheap.
  const named = sql`${tickets.id} = any(array(select ${ticketViewers.ticketId} from ${ticketViewers} where ${ticketViewers.employeeId} = ${actor.id}))`;
  return or(open, eq(tickets.employeeId, actor.id), eq(tickets.assignedTo, actor.id), named);
}

/** The tickets that an actor may see: own ones, or those of the whole desk for staff; hidden ones only where they are asked for. */
export function ticketScope(actor: Actor, { hidden = false }: { hidden?: boolean } = {}): SQL | undefined {
  const own = actor.type === "person" && !may(actor, "ticket.readAll") ? eq(tickets.employeeId, actor.id) : undefined;
  return and(hidden ? undefined : isNull(tickets.deletedAt), own ?? discreet(actor));
}

/** What history calls files that staff alone may see: their very names could give something away. */
export const INTERNAL_ATTACHMENTS = "internal_attachments";

/** Of a ticket that an actor may see, the history that it may see. */
export function historyScope(actor: Actor): SQL | undefined {
  return may(actor, "attachment.readInternal") ? undefined : ne(ticketHistory.changedField, INTERNAL_ATTACHMENTS);
}
