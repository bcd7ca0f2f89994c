import { eq, or, type SQL } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { actingPerson } from "@/lib/auth/acting-person";
import { isStaff } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";

/** The views that a person sees: own ones, and to staff the shared ones of others. */
export function viewScope(ctx: Ctx): SQL | undefined {
  const own = eq(savedViews.employeeId, actingPerson(ctx).id);
  return isStaff(ctx.actor) ? or(own, eq(savedViews.shared, true)) : own;
}
