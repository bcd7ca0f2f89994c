import { asc, eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Requester } from "./schema";

const REQUESTER_LIMIT = 500;

/** The active people for whom staff may report a ticket, by name, at most `REQUESTER_LIMIT`. */
export async function listRequesters(ctx: Ctx): Promise<Requester[]> {
  authorize(ctx.actor, "ticket.createForOthers");
  return ctx.db
    .select({ employeeId: employees.id, name: employees.name, department: employees.department })
    .from(employees)
    .where(eq(employees.isActive, true))
    .orderBy(asc(employees.name), asc(employees.id))
    .limit(REQUESTER_LIMIT);
}
