import { z } from "zod";
import { LOCALES, ROLES } from "@/db/enums";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";

export const importEmployeeInput = z.object({
  employeeId: textField(100),
  name: textField(200),
  /** Kept in lower case: sign-in looks for it so. */
  email: z.email().max(320).toLowerCase(),
  department: z.string().max(200).default(""),
  role: z.enum(ROLES).default("employee"),
  officeLocation: z.string().max(200).default(""),
  locale: z.enum(LOCALES).nullable().default(null),
});

export type ImportEmployeeInput = z.input<typeof importEmployeeInput>;

export type Employee = typeof employees.$inferSelect;

/** Takes a person over from a list that is kept elsewhere; the same person again is brought up to date. */
export async function importEmployee(ctx: Ctx, input: ImportEmployeeInput): Promise<Employee> {
  authorize(ctx.actor, "employee.import");
  const { employeeId, ...fields } = parseInput(importEmployeeInput, input);
  const updatedAt = ctx.now();
  const [employee] = await ctx.db
    .insert(employees)
    .values({ ...fields, id: employeeId, createdAt: updatedAt, updatedAt })
    .onConflictDoUpdate({ target: employees.id, set: { ...fields, updatedAt } })
    .returning();
  if (!employee) throw new TypeError("the insert answered no row");
  return employee;
}
