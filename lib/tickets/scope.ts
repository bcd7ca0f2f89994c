import { and, eq, isNull, type SQL } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { isStaff } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The tickets that an actor may see: own ones, or all for staff; hidden ones for nobody. */
export function ticketScope(actor: Actor): SQL | undefined {
  const own = isStaff(actor) || actor.type !== "person" ? undefined : eq(tickets.employeeId, actor.id);
  return and(isNull(tickets.deletedAt), own);
}
