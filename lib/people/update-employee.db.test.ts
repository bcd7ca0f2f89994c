import { asc, eq, gt } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { readTicket } from "@/lib/tickets/read-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, inSavepoint, personOf } from "@/tests/support/personas";
import { updateEmployee } from "./update-employee";

const deedsSince = async ({ db }: Ctx, position: number) =>
  db.select({ action: adminAudit.action, subject: adminAudit.subject, details: adminAudit.details }).from(adminAudit).where(gt(adminAudit.position, position)).orderBy(asc(adminAudit.position));

async function withSession(ctx: Ctx, employeeId: string): Promise<() => Promise<number>> {
  await ctx.db.insert(sessions).values({ id: employeeId, token: employeeId, userId: employeeId, expiresAt: new Date("2099-01-01") });
  return () => ctx.db.$count(sessions, eq(sessions.userId, employeeId));
}

describe("an administrator", () => {
  test("changes each field, in one version, and each kind of change is a deed without name or mail", () =>
    withRollback(async (ctx) => {
      const admin = await asNew(ctx, "admin");
      const { id } = await makeEmployee(ctx);
      const position = await ctx.db.$count(adminAudit);
      const patch = { name: "Jane Doe", email: "Jane@desk.example", department: "IT", officeLocation: "Gent", locale: "zh" as const, role: "it_staff" as const, handlesConfidential: true };
      const after = await updateEmployee(admin, { employeeId: id, ...patch });
      expect(after).toMatchObject({ ...patch, email: "jane@desk.example", employeeId: id, version: 2 });
      expect(await deedsSince(ctx, position)).toEqual([
        { action: "employee.updated", subject: `employee ${id}`, details: { fields: ["locale", "email", "name", "department", "office_location", "handles_confidential"] } },
        { action: "employee.role_changed", subject: `employee ${id}`, details: { from: "employee", to: "it_staff" } },
      ]);
    }));

  test("changes nothing by saying what is there already", () =>
    withRollback(async (ctx) => {
      const { id, name, email } = await makeEmployee(ctx);
      const position = await ctx.db.$count(adminAudit);
      expect(await updateEmployee(ctx, { employeeId: id, name, email, role: "employee", isActive: true })).toMatchObject({ version: 1 });
      expect(await deedsSince(ctx, position)).toEqual([]);
    }));

  test("ends and gives back access, and the sessions end at once", () =>
    withRollback(async (ctx) => {
      const admin = await asNew(ctx, "admin");
      const { id } = await makeEmployee(ctx);
      const [count, others] = [await withSession(ctx, id), await withSession(ctx, (await makeEmployee(ctx)).id)];
      const position = await ctx.db.$count(adminAudit);
      await updateEmployee(admin, { employeeId: id, name: "Still here" });
      expect(await count()).toBe(1);
      expect(await updateEmployee(admin, { employeeId: id, isActive: false })).toMatchObject({ isActive: false });
      expect([await count(), await others()]).toEqual([0, 1]);
      expect(await updateEmployee(admin, { employeeId: id, isActive: true })).toMatchObject({ isActive: true });
      expect((await deedsSince(ctx, position)).map(({ action }) => action)).toEqual(["employee.updated", "employee.deactivated", "employee.reactivated"]);
    }));

  test("does not change what a ticket was reported with", () =>
    withRollback(async (ctx) => {
      const person = await makeEmployee(ctx, { department: "Finance" });
      const { id } = await makeTicket(ctx, { employeeId: person.id });
      await updateEmployee(ctx, { employeeId: person.id, name: "Somebody Else", department: "Sales" });
      expect(await readTicket(ctx, { id })).toMatchObject({ employeeNameSnapshot: person.name, departmentSnapshot: "Finance" });
    }));

  test("is told when another person has the mail address", () =>
    withRollback(async (ctx) => {
      const [one, two] = [await makeEmployee(ctx), await makeEmployee(ctx)];
      const tried = inSavepoint(ctx, (ctx) => updateEmployee(ctx, { employeeId: one.id, email: two.email.toUpperCase() }));
      await expect(tried).rejects.toMatchObject({ code: "conflict", details: { fields: [{ path: "email", reason: "email_taken" }] } });
    }));

  test("who has seen another version gets the present one", () =>
    withRollback(async (ctx) => {
      const { id } = await makeEmployee(ctx);
      await updateEmployee(ctx, { employeeId: id, name: "Newer", version: 1 });
      await expect(updateEmployee(ctx, { employeeId: id, name: "Older", version: 1 })).rejects.toMatchObject({
        code: "stale",
        values: { version: 2 },
        details: { currentVersion: 2, current: { employeeId: id, name: "Newer" } },
      });
    }));

  test("lets staff handle confidential tickets, and nobody else; who leaves staff no longer does", () =>
    withRollback(async (ctx) => {
      const [clerk, requester] = [await makeEmployee(ctx, { role: "it_staff" }), await makeEmployee(ctx)];
      await expect(updateEmployee(ctx, { employeeId: requester.id, handlesConfidential: true })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ reason: "confidential_staff_only" }] } });
      await updateEmployee(ctx, { employeeId: clerk.id, handlesConfidential: true });
      await expect(updateEmployee(ctx, { employeeId: clerk.id, role: "employee", handlesConfidential: true })).rejects.toMatchObject({ code: "invalid" });
      expect(await updateEmployee(ctx, { employeeId: clerk.id, role: "employee" })).toMatchObject({ handlesConfidential: false });
    }));

  test.each([{ role: "it_staff" as const }, { isActive: false }])("does not take the own rights away by %j", (patch) =>
    withRollback(async (ctx) => {
      await makeEmployee(ctx, { role: "admin" });
      const admin = await makeEmployee(ctx, { role: "admin" });
      await expect(updateEmployee({ ...ctx, actor: personOf(admin) }, { employeeId: admin.id, ...patch })).rejects.toMatchObject({ code: "conflict", reason: "employee_self" });
    }),
  );

  test.each([{ role: "employee" as const }, { isActive: false }])("the last active one stays, whoever tries %j", (patch) =>
    withRollback(async (ctx) => {
      await ctx.db.update(employees).set({ role: "employee" });
      const [last, inactive] = [await makeEmployee(ctx, { role: "admin" }), await makeEmployee(ctx, { role: "admin" })];
      await updateEmployee(ctx, { employeeId: inactive.id, isActive: false });
      await expect(updateEmployee(ctx, { employeeId: last.id, ...patch })).rejects.toMatchObject({ code: "conflict", reason: "last_admin" });
      await updateEmployee(ctx, { employeeId: inactive.id, isActive: true });
      expect(await updateEmployee(ctx, { employeeId: last.id, ...patch })).toMatchObject(patch);
    }),
  );
});

describe("a person without that right", () => {
  test.each(["employee", "it_staff"] as const)("%s changes the own language and nothing else", (role) =>
    withRollback(async (ctx) => {
      const person = await makeEmployee(ctx, { role });
      const own = { ...ctx, actor: personOf(person) };
      expect(await updateEmployee(own, { employeeId: person.id, locale: "zh" })).toMatchObject({ locale: "zh" });
      for (const patch of [{ name: "x" }, { role: "admin" as const }, { isActive: true }, { locale: "en" as const, handlesConfidential: true }]) {
        await expect(updateEmployee(own, { employeeId: person.id, ...patch })).rejects.toMatchObject({ code: "forbidden", reason: "field_admin_only" });
      }
    }),
  );

  test("another's record is absent for an employee, and not theirs to change for staff", () =>
    withRollback(async (ctx) => {
      const { id } = await makeEmployee(ctx);
      await expect(updateEmployee(await asNew(ctx, "employee"), { employeeId: id, locale: "zh" })).rejects.toMatchObject({ code: "not_found" });
      await expect(updateEmployee(await asNew(ctx, "it_staff"), { employeeId: id, locale: "zh" })).rejects.toMatchObject({ code: "forbidden", values: { field: "locale" } });
    }));
});

describe("a key", () => {
  test("with people:write keeps records, and gives no role and no more to see", () =>
    withRollback(async (ctx) => {
      const key = asKey(ctx, "people:write");
      const [person, clerk] = [await makeEmployee(ctx), await makeEmployee(ctx, { role: "it_staff" })];
      expect(await updateEmployee(key, { employeeId: person.id, name: "New", email: "new@desk.example", isActive: false })).toMatchObject({ name: "New" });
      expect(await updateEmployee(key, { employeeId: clerk.id, department: "IT" })).toMatchObject({ department: "IT" });
      await expect(updateEmployee(key, { employeeId: person.id, role: "it_staff" })).rejects.toMatchObject({ reason: "forbidden" });
      await expect(updateEmployee(key, { employeeId: clerk.id, handlesConfidential: true })).rejects.toMatchObject({ reason: "forbidden" });
      await expect(updateEmployee(key, { employeeId: clerk.id, email: "takeover@desk.example" })).rejects.toMatchObject({ reason: "forbidden" });
    }));

  test("with people:roles makes staff, and neither makes an administrator nor moves one's sign-in", () =>
    withRollback(async (ctx) => {
      const key = asKey(ctx, "people:write", "people:roles");
      const [person, admin] = [await makeEmployee(ctx), await makeEmployee(ctx, { role: "admin" })];
      await makeEmployee(ctx, { role: "admin" });
      expect(await updateEmployee(key, { employeeId: person.id, role: "it_staff" })).toMatchObject({ role: "it_staff" });
      for (const [employeeId, patch] of [[person.id, { role: "admin" as const }], [admin.id, { email: "takeover@desk.example" }]] as const) {
        await expect(updateEmployee(key, { employeeId, ...patch })).rejects.toMatchObject({ reason: "admin_by_person" });
      }
    }));

  test.each([{ isActive: false }, { role: "employee" as const }, { email: "takeover@desk.example" }])("changes no administrator by %j, whatever its scopes", (patch) =>
    withRollback(async (ctx) => {
      const [key, admin] = [asKey(ctx, "people:write", "people:roles"), await makeEmployee(ctx, { role: "admin" })];
      await makeEmployee(ctx, { role: "admin" });
      await expect(updateEmployee(key, { employeeId: admin.id, ...patch })).rejects.toMatchObject({ reason: "admin_by_person" });
      await updateEmployee(ctx, { employeeId: admin.id, isActive: false });
      await expect(updateEmployee(key, { employeeId: admin.id, ...patch, isActive: true })).rejects.toMatchObject({ reason: "admin_by_person" });
      expect(await updateEmployee(key, { employeeId: admin.id, department: "IT" })).toMatchObject({ department: "IT" });
    }),
  );

  test("with people:roles alone ends and gives back the access of staff", () =>
    withRollback(async (ctx) => {
      const [hr, roles] = [asKey(ctx, "people:write"), asKey(ctx, "people:write", "people:roles")];
      const { id: employeeId } = await makeEmployee(ctx, { role: "it_staff" });
      for (const isActive of [false, true]) {
        await expect(updateEmployee(hr, { employeeId, isActive })).rejects.toMatchObject({ reason: "forbidden" });
        expect(await updateEmployee(roles, { employeeId, isActive })).toMatchObject({ isActive });
        expect(await updateEmployee(hr, { employeeId, isActive, officeLocation: `after ${isActive}` })).toMatchObject({ isActive });
      }
    }));

  test("without it changes nobody", () =>
    withRollback(async (ctx) => {
      const { id } = await makeEmployee(ctx);
      await expect(updateEmployee(asKey(ctx, "people:read", "people:roles"), { employeeId: id, name: "x" })).rejects.toMatchObject({ code: "forbidden" });
    }));
});

test("a key without any scope for people is refused, whoever it asks about", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    for (const employeeId of [id, "nobody"]) await expect(updateEmployee(asKey(ctx, "tickets:write"), { employeeId, name: "x" })).rejects.toMatchObject({ code: "forbidden" });
  }));
