import { and, eq, inArray, type SQL } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The events that an actor may hear: all for who sees analyses; else those about tickets themselves, for a person own ones. */
export function eventScope(actor: Actor): SQL | undefined {
  if (may(actor, "analysis.read")) return undefined;
  const own = actor.type === "person" ? eq(events.employeeId, actor.id) : undefined;
  return and(own, inArray(events.type, ["ticket.created", "ticket.updated"]));
}
