import { and, eq, ne, sql } from "drizzle-orm";
import type { AuditAction } from "@/db/enums";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { type Deed, recordDeed } from "@/lib/audit/record-deed";
import { endChallenges } from "@/lib/auth/end-challenges";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { toSnakeCase } from "@/lib/core/naming";
import { employeeColumns } from "./employee-row";
import { asTaken } from "./refuse-taken";
import type { EmployeeRecord } from "./schema";

export type EmployeePatch = Partial<Omit<EmployeeRecord, "employeeId" | "version" | "createdAt" | "updatedAt">>;

type Field = keyof EmployeePatch;

const takesAway = (before: EmployeeRecord, after: EmployeeRecord): boolean => before.role === "admin" && before.isActive && !(after.role === "admin" && after.isActive);

/** Throws conflict where an administrator would take the own rights away, or where none would be left. */
async function keepAdministrator(ctx: Ctx, { employeeId }: EmployeeRecord): Promise<void> {
  if (ctx.actor.type === "person" && ctx.actor.id === employeeId) throw new DomainError("conflict", "employee_self");
  const others = and(eq(employees.role, "admin"), eq(employees.isActive, true), ne(employees.id, employeeId));
  if ((await ctx.db.$count(employees, others)) === 0) throw new DomainError("conflict", "last_admin");
}

/** What a change is called in the admin audit; values are told of roles alone, since the rest would name the person. */
function deedsOf(before: EmployeeRecord, after: EmployeeRecord, changed: Field[]): Deed[] {
  const subject = `employee ${before.employeeId}`;
  const deed = (action: AuditAction, details: Deed["details"] = {}): Deed => ({ action, subject, details });
  const fields = changed.filter((field) => field !== "role" && field !== "isActive").map(toSnakeCase);
  return [
    ...(fields.length > 0 ? [deed("employee.updated", { fields })] : []),
    ...(changed.includes("role") ? [deed("employee.role_changed", { from: before.role, to: after.role })] : []),
    ...(changed.includes("isActive") ? [deed(after.isActive ? "employee.reactivated" : "employee.deactivated")] : []),
  ];
}

/** The only writer of a record's fields, in the caller's transaction: row, sessions and deeds. Of another administrator, it holds lockAdministrators. */
export async function changeEmployee(ctx: Ctx, before: EmployeeRecord, patch: EmployeePatch): Promise<EmployeeRecord> {
  // Confidential tickets are for staff: who leaves it no longer handles them.
  const wanted = { ...patch, ...(patch.role === "employee" ? { handlesConfidential: false } : {}) };
  const changed = (Object.keys(wanted) as Field[]).filter((field) => wanted[field] !== undefined && wanted[field] !== before[field]);
  if (changed.length === 0) return before;
  const after = { ...before, ...wanted };
  if (takesAway(before, after)) await keepAdministrator(ctx, before);
  const [employee] = await ctx.db
    .update(employees)
    .set({ ...wanted, version: sql`${employees.version} + 1`, updatedAt: ctx.now() })
    .where(eq(employees.id, before.employeeId))
    .returning(employeeColumns)
    .catch(asTaken);
  if (!employee) throw new TypeError("a locked row was not there");
  if (!employee.isActive) {
    await ctx.db.delete(sessions).where(eq(sessions.userId, employee.employeeId));
    await endChallenges(ctx, employee.employeeId);
  }
  for (const deed of deedsOf(before, employee, changed)) await recordDeed(ctx, deed);
  return employee;
}
