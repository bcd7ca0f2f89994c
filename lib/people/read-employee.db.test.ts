import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { readEmployee } from "./read-employee";

test("staff and keys read everyone, a person the own record", () =>
  withRollback(async (ctx) => {
    const person = await makeEmployee(ctx, { locale: "fr", officeLocation: "Lyon" });
    for (const reader of [await asNew(ctx, "it_staff"), await asNew(ctx, "admin"), asKey(ctx, "people:read"), { ...ctx, actor: personOf(person) }]) {
      expect(await readEmployee(reader, { employeeId: person.id })).toEqual({
        employeeId: person.id,
        email: person.email,
        name: person.name,
        department: "Finance",
        role: "employee",
        officeLocation: "Lyon",
        locale: "fr",
        isActive: true,
        handlesConfidential: false,
        version: 1,
        createdAt: person.createdAt,
        updatedAt: person.updatedAt,
      });
    }
  }));

test("another person's record and one that never was are absent alike for an employee", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const reader = await asNew(ctx, "employee");
    for (const employeeId of [id, "E-never"]) await expect(readEmployee(reader, { employeeId })).rejects.toMatchObject({ code: "not_found", reason: "employee_absent", details: {} });
  }));

test("a key without the scope is refused before anything is looked for", () =>
  withRollback(async (ctx) => {
    await expect(readEmployee(asKey(ctx, "people:write"), { employeeId: "E-never" })).rejects.toMatchObject({ code: "forbidden" });
  }));
