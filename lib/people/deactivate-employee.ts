import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { changeEmployee } from "./change-employee";
import { checkRights } from "./check-rights";
import { lockAdministrators, lockEmployee } from "./lock-employee";
import { employeeTarget, type EmployeeTargetInput } from "./schema";

/** Ends a person's access at once; tickets, history and assignments stay. */
export async function deactivateEmployee(ctx: Ctx, input: EmployeeTargetInput): Promise<void> {
  authorize(ctx.actor, "employee.deactivate");
  const target = parseInput(employeeTarget, input);
  await inTransaction(ctx, async (ctx) => {
    await lockAdministrators(ctx);
    const before = await lockEmployee(ctx, target);
    checkRights(ctx.actor, before, { isActive: false });
    await changeEmployee(ctx, before, { isActive: false });
  });
}
