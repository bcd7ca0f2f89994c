import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeEmployee } from "./change-employee";
import { checkRights } from "./check-rights";
import { lockAdministrators, lockEmployee } from "./lock-employee";
import { refuseTaken } from "./refuse-taken";
import { type EmployeeRecord, type UpdateEmployeeInput, updateEmployeeInput } from "./schema";

/** Changes a person's record, as far as the actor may. Tickets keep the name and department that they were reported with. */
export async function updateEmployee(ctx: Ctx, input: UpdateEmployeeInput): Promise<EmployeeRecord> {
  authorize(ctx.actor, "employee.update");
  const { employeeId, version, ...patch } = parseInput(updateEmployeeInput, input);
  return inTransaction(ctx, async (ctx) => {
    if (patch.role !== undefined || patch.isActive !== undefined) await lockAdministrators(ctx);
    const before = await lockEmployee(ctx, { employeeId, version });
    checkRights(ctx.actor, before, patch);
    if (patch.email !== undefined) await refuseTaken(ctx, { employeeId, email: patch.email, isNew: false });
    return changeEmployee(ctx, before, patch);
  });
}
