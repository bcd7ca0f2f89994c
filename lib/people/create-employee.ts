import { employees } from "@/db/schema/employees";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { checkRole } from "./check-rights";
import { employeeColumns } from "./employee-row";
import { asTaken, refuseTaken } from "./refuse-taken";
import { type CreateEmployeeInput, createEmployeeInput, type EmployeeRecord } from "./schema";

/** Adds a person, active and without a password. Throws conflict for an id or a mail address that is in use. */
export async function createEmployee(ctx: Ctx, input: CreateEmployeeInput): Promise<EmployeeRecord> {
  authorize(ctx.actor, "employee.create");
  const { employeeId, ...fields } = parseInput(createEmployeeInput, input);
  checkRole(ctx.actor, { ...fields, isActive: true });
  const createdAt = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    await refuseTaken(ctx, { employeeId, email: fields.email, isNew: true });
    const [employee] = await ctx.db
      .insert(employees)
      .values({ ...fields, id: employeeId, createdAt, updatedAt: createdAt })
      .returning(employeeColumns)
      .catch(asTaken);
    if (!employee) throw new TypeError("the insert answered no row");
    await recordDeed(ctx, { action: "employee.created", subject: `employee ${employeeId}`, details: { role: employee.role } });
    return employee;
  });
}
