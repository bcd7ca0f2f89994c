import { eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";

/** The active person with this employee_id, or undefined. */
export async function findActiveEmployee(ctx: Ctx, employeeId: string) {
  const [employee] = await ctx.db.select().from(employees).where(eq(employees.id, employeeId));
  return employee?.isActive ? employee : undefined;
}
