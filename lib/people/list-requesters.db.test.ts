import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { listRequesters } from "./list-requesters";

const as = (person: { id: string; role: "employee" | "it_staff" | "admin" }) => ({ type: "person" as const, id: person.id, role: person.role });

test("lists active people by name for staff", () =>
  withRollback(async (ctx) => {
    const clerk = await makeEmployee(ctx, { name: "Zoë", role: "it_staff" });
    const requester = await makeEmployee(ctx, { name: "Anaïs", department: "Finance" });
    const gone = await makeEmployee(ctx, { name: "Bram" });
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone.id));
    const found = await listRequesters({ ...ctx, actor: as(clerk) });
    expect(found[0]).toEqual({ employeeId: requester.id, name: "Anaïs", department: "Finance" });
    expect(found.map(({ employeeId }) => employeeId)).not.toContain(gone.id);
  }));

test("is refused to an employee", () =>
  withRollback(async (ctx) => {
    const clerk = await makeEmployee(ctx, { role: "employee" });
    await expect(listRequesters({ ...ctx, actor: as(clerk) })).rejects.toMatchObject({ code: "forbidden" });
  }));
