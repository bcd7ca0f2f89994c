import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The events that an actor may hear: all for who sees analyses, else those about own tickets themselves. */
export function eventScope(actor: Actor): SQL {
  if (may(actor, "analysis.read")) return sql`true`;
  const own = and(eq(events.employeeId, actor.type === "person" ? actor.id : ""), inArray(events.type, ["ticket.created", "ticket.updated"]));
  return own ?? sql`false`;
}
