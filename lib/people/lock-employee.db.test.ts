import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew, ownTransactions, personOf } from "@/tests/support/personas";
import { lockEmployee } from "./lock-employee";

test("who saw another version is shown the record as it is", () =>
  withRollback(async (ctx) => {
    const { id: employeeId, name } = await makeEmployee(ctx);
    await ctx.db.update(employees).set({ version: 3 }).where(eq(employees.id, employeeId));
    expect(await lockEmployee(ctx, { employeeId, version: 3 })).toMatchObject({ employeeId, version: 3 });
    const stale = lockEmployee(ctx, { employeeId, version: 2 });
    await expect(stale).rejects.toMatchObject({ code: "stale", reason: "employee_changed", details: { currentVersion: 3, current: { employeeId, name } } });
  }));

test("an employee locks the own record, others' are absent", () =>
  withRollback(async (ctx) => {
    const person = await makeEmployee(ctx);
    const target = { employeeId: person.id };
    expect(await lockEmployee({ ...ctx, actor: personOf(person) }, target)).toMatchObject(target);
    await expect(lockEmployee(await asNew(ctx, "employee"), target)).rejects.toMatchObject({ code: "not_found", reason: "employee_absent" });
    await expect(lockEmployee(ownTransactions(ctx), target)).rejects.toThrow(TypeError);
  }));

test("an erased person is not changed any more, and does not show when that was", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    expect(await lockEmployee(ctx, { employeeId })).not.toHaveProperty("erasedAt");
    await ctx.db.update(employees).set({ erasedAt: ctx.now() }).where(eq(employees.id, employeeId));
    await expect(lockEmployee(ctx, { employeeId })).rejects.toMatchObject({ code: "conflict", reason: "employee_erased" });
  }));
