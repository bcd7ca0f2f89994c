import { eq, type SQL } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The people whose records an actor may see: the own one, or everyone's for staff and keys. */
export function employeeScope(actor: Actor): SQL | undefined {
  return actor.type === "person" && !may(actor, "employee.readAll") ? eq(employees.id, actor.id) : undefined;
}
