import { and, eq, gte, ilike, lt, or, type SQL } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Page } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { afterCursor, orderBy, pageOf, when } from "@/lib/core/list-query";
import { employeeColumns } from "./employee-row";
import { type EmployeeRecord, type ListEmployeesInput, listEmployeesInput } from "./schema";

const SEARCHED = [employees.name, employees.email, employees.id];

/** Each word stands in the name, the mail address or the id. */
function matches(search: string): SQL | undefined {
  const words = search.split(/[\s\0]+/).filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return and(...words.map((word) => or(...SEARCHED.map((column) => ilike(column, word)))));
}

/** The desk's people, a page of those that the filters leave, with how many there are in all. */
export async function listEmployees(ctx: Ctx, input: ListEmployeesInput): Promise<Page<EmployeeRecord>> {
  authorize(ctx.actor, "employee.readAll");
  const { limit, cursor, sort, ...filter } = parseInput(listEmployeesInput, input);
  const by = sort.endsWith("created_at") ? ("createdAt" as const) : ("updatedAt" as const);
  const order = { moment: employees[by], id: employees.id, descending: sort.startsWith("-") };
  const wanted = and(
    when(filter.role, (role) => eq(employees.role, role)),
    when(filter.department, (department) => eq(employees.department, department)),
    when(filter.officeLocation, (office) => eq(employees.officeLocation, office)),
    when(filter.isActive, (isActive) => eq(employees.isActive, isActive === "true")),
    when(filter.createdAfter, (moment) => gte(employees.createdAt, new Date(moment))),
    when(filter.createdBefore, (moment) => lt(employees.createdAt, new Date(moment))),
    when(filter.search, matches),
  );
  const total = await ctx.db.$count(employees, wanted);
  const rows = await ctx.db
    .select({ ...employeeColumns, id: employees.id })
    .from(employees)
    .where(and(wanted, afterCursor(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row[by]);
}
