import { and, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { employeeColumns } from "./employee-row";
import type { EmployeeRecord } from "./schema";
import { employeeScope } from "./scope";

const ADMINISTRATORS_LOCK = 0x61646d6e;

export interface EmployeeTarget {
  employeeId: string;
  /** What the caller has seen; left out, the change applies to the row as it is. */
  version?: number | undefined;
}

/** Who counts administrators, to leave one, takes this before any row: two would else each take the other away. */
export const lockAdministrators = (ctx: Ctx): Promise<unknown> => ctx.db.execute(sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`);

/** Locks a record for a change. Throws not_found for one that the actor may not see, stale, and conflict for an erased person. */
export async function lockEmployee(ctx: Ctx, { employeeId, version }: EmployeeTarget): Promise<EmployeeRecord> {
  if (!ctx.outbox) throw new TypeError("an employee is locked inside a transaction");
  const seen = and(eq(employees.id, employeeId), employeeScope(ctx.actor));
  const [row] = await ctx.db.select({ ...employeeColumns, erasedAt: employees.erasedAt }).from(employees).where(seen).for("no key update");
  if (!row) throw new DomainError("not_found", "employee_absent");
  const { erasedAt, ...employee } = row;
  if (version !== undefined && version !== employee.version) {
    throw new DomainError("stale", "employee_changed", { version: employee.version }, { currentVersion: employee.version, current: employee });
  }
  if (erasedAt) throw new DomainError("conflict", "employee_erased");
  return employee;
}
