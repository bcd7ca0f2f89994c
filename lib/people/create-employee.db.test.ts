import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew, inSavepoint } from "@/tests/support/personas";
import { createEmployee } from "./create-employee";
import type { CreateEmployeeInput } from "./schema";

const jane = { employeeId: "E-jane", email: "Jane.Doe@Desk.example", name: "Jane Doe" };

test("an administrator adds a person, who is told of by the id alone", () =>
  withRollback(async (ctx) => {
    const admin = await asNew(ctx, "admin");
    const employee = await createEmployee(admin, { ...jane, department: "IT", role: "it_staff", locale: "nl", officeLocation: "Gent" });
    expect(employee).toMatchObject({ employeeId: "E-jane", email: "jane.doe@desk.example", role: "it_staff", locale: "nl", isActive: true, handlesConfidential: false, version: 1 });
    const [deed] = await ctx.db.select().from(adminAudit).orderBy(desc(adminAudit.position)).limit(1);
    expect(deed).toMatchObject({ action: "employee.created", actorType: "person", subject: "employee E-jane", details: { role: "it_staff" } });
  }));

test("an id and a mail address that are in use are a conflict with their field, whatever the mail's case", () =>
  withRollback(async (ctx) => {
    await createEmployee(ctx, jane);
    const again = (given: Partial<CreateEmployeeInput>) => inSavepoint(ctx, (ctx) => createEmployee(ctx, { ...jane, ...given }));
    await expect(again({ email: "other@desk.example" })).rejects.toMatchObject({ code: "conflict", details: { fields: [{ path: "employeeId", reason: "employee_id_taken" }] } });
    await expect(again({ employeeId: "E-other", email: "JANE.doe@desk.example" })).rejects.toMatchObject({ code: "conflict", details: { fields: [{ path: "email", reason: "email_taken" }] } });
  }));

test.each([
  [{ employeeId: "a b" }, "employeeId"],
  [{ employeeId: "../x" }, "employeeId"],
  [{ employeeId: "" }, "employeeId"],
  [{ email: "nobody" }, "email"],
  [{ name: " " }, "name"],
])("%j is refused by its field", (given, path) =>
  withRollback(async (ctx) => {
    await expect(createEmployee(ctx, { ...jane, ...given })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path }] } });
  }),
);

test("a key adds employees, staff only with people:roles, and never an administrator", () =>
  withRollback(async (ctx) => {
    const [hr, roles] = [asKey(ctx, "people:write"), asKey(ctx, "people:write", "people:roles")];
    expect(await createEmployee(hr, jane)).toMatchObject({ role: "employee" });
    await expect(createEmployee(hr, { ...jane, role: "it_staff" })).rejects.toMatchObject({ reason: "forbidden" });
    expect(await createEmployee(roles, { employeeId: "E-2", email: "two@desk.example", name: "Two", role: "it_staff" })).toMatchObject({ role: "it_staff" });
    await expect(createEmployee(roles, { ...jane, role: "admin" })).rejects.toMatchObject({ reason: "admin_by_person" });
  }));

test("is refused to everyone else", () =>
  withRollback(async (ctx) => {
    for (const actor of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "people:read", "people:roles")]) {
      await expect(createEmployee(actor, jane)).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
