import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { employeeColumns } from "./employee-row";
import { type EmployeeRecord, type ReadEmployeeInput, readEmployeeInput } from "./schema";
import { employeeScope } from "./scope";

/** Somebody's record. Throws not_found for one that the actor may not see, too. */
export async function readEmployee(ctx: Ctx, input: ReadEmployeeInput): Promise<EmployeeRecord> {
  authorize(ctx.actor, "employee.read");
  const { employeeId } = parseInput(readEmployeeInput, input);
  const [employee] = await ctx.db.select(employeeColumns).from(employees).where(and(eq(employees.id, employeeId), employeeScope(ctx.actor)));
  if (!employee) throw new DomainError("not_found", "employee_absent");
  return employee;
}
