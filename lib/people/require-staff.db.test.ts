import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { requireStaff } from "./require-staff";

test("staff and administrators will do", () =>
  withRollback(async (ctx) => {
    for (const role of ["it_staff", "admin"] as const) await requireStaff(ctx, (await makeEmployee(ctx, { role })).id, "assignedTo");
  }));

test("an employee, somebody who has left and nobody at all are refused under the field's name", () =>
  withRollback(async (ctx) => {
    const [employee, left] = [await makeEmployee(ctx), await makeEmployee(ctx, { role: "it_staff" })];
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, left.id));
    for (const id of [employee.id, left.id, "E-nobody"]) {
      await expect(requireStaff(ctx, id, "viewers.0")).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "viewers.0", reason: "staff_unknown" }] } });
    }
  }));
