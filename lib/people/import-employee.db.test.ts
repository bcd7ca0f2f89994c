import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { importEmployee } from "./import-employee";

const saskia = { employeeId: "E-1", name: "Saskia", email: "Saskia.H@Desk.example", role: "admin" as const, locale: "nl" as const };

test("takes a person over with the mail in lower case", () =>
  withRollback(async (ctx) => {
    const employee = await importEmployee(ctx, saskia);
    expect(employee).toMatchObject({ id: "E-1", email: "saskia.h@desk.example", role: "admin", locale: "nl", isActive: true });
  }));

test("brings the same person up to date and makes no second one", () =>
  withRollback(async (ctx) => {
    await importEmployee(ctx, saskia);
    await importEmployee(ctx, { ...saskia, name: "Saskia Hoekwater", department: "IT" });
    const rows = await ctx.db.select().from(employees).where(eq(employees.id, "E-1"));
    expect(rows).toMatchObject([{ name: "Saskia Hoekwater", department: "IT" }]);
  }));

test("is refused to everyone but an administrator", () =>
  withRollback(async (ctx) => {
    const clerk = await makeEmployee(ctx, { role: "it_staff" });
    const asClerk = { ...ctx, actor: { type: "person" as const, id: clerk.id, role: clerk.role } };
    await expect(importEmployee(asClerk, saskia)).rejects.toMatchObject({ code: "forbidden" });
  }));

test("names the field that is not right", () =>
  withRollback(async (ctx) => {
    const wrong = importEmployee(ctx, { ...saskia, email: "nobody" });
    await expect(wrong).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "email" }] } });
  }));
