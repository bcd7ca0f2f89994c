import { inArray } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import type { NamedPerson } from "./schema";

/** Of these ids those that are people's, by name. Whether the asker may know them is for the caller to ask. */
export async function peopleNamed(ctx: Ctx, employeeIds: readonly string[]): Promise<NamedPerson[]> {
  if (employeeIds.length === 0) return [];
  return ctx.db
    .select({ employeeId: employees.id, name: employees.name, role: employees.role })
    .from(employees)
    .where(inArray(employees.id, [...new Set(employeeIds)]))
    .orderBy(employees.name, employees.id);
}
