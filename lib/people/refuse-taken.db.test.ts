import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { inSavepoint } from "@/tests/support/personas";
import { asTaken, refuseTaken } from "./refuse-taken";

const conflict = (path: string, reason: string) => ({ code: "conflict", reason, details: { fields: [{ path, reason }] } });

test("an id and an address are one person's; who has a record keeps the own address", () =>
  withRollback(async (ctx) => {
    const { id: employeeId, email } = await makeEmployee(ctx);
    await expect(refuseTaken(ctx, { employeeId, email: "new@desk.example", isNew: true })).rejects.toMatchObject(conflict("employeeId", "employee_id_taken"));
    await expect(refuseTaken(ctx, { employeeId: "E-new", email, isNew: true })).rejects.toMatchObject(conflict("email", "email_taken"));
    await expect(refuseTaken(ctx, { employeeId: "E-other", email, isNew: false })).rejects.toMatchObject(conflict("email", "email_taken"));
    await refuseTaken(ctx, { employeeId, email, isNew: false });
    await refuseTaken(ctx, { employeeId: "E-new", email: "new@desk.example", isNew: true });
  }));

test("the database's refusal says the same, and another error is passed on", () =>
  withRollback(async (ctx) => {
    const [one, other] = [await makeEmployee(ctx), await makeEmployee(ctx)];
    const set = (values: { id?: string; email?: string; role?: never }) => inSavepoint(ctx, async (ctx) => void (await ctx.db.update(employees).set(values).where(eq(employees.id, other.id)))).catch(asTaken);
    await expect(set({ email: one.email })).rejects.toMatchObject(conflict("email", "email_taken"));
    await expect(set({ id: one.id })).rejects.toMatchObject(conflict("employeeId", "employee_id_taken"));
    await expect(set({ email: null as never })).rejects.toMatchObject({ cause: { code: "23502" } });
    const failure = new Error("the line is cut");
    expect(() => asTaken(failure)).toThrow(failure);
  }));
