import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { SYSTEM } from "@/tests/support/actors";
import { makeEmployee } from "@/tests/support/factories";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { personOf } from "@/tests/support/personas";
import { createEmployee } from "./create-employee";
import { deactivateEmployee } from "./deactivate-employee";
import { updateEmployee } from "./update-employee";

let database: OwnDatabase;
let connection: DatabaseConnection;
let ctx: Ctx;

// One's own, since administrators of the whole desk are counted.
beforeAll(async () => {
  database = await makeOwnDatabase();
  connection = createDb(database.url, { max: 16 });
  ctx = { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() };
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

const reasonsOf = (settled: PromiseSettledResult<unknown>[]) => settled.flatMap((outcome) => (outcome.status === "rejected" ? [(outcome.reason as { reason?: string }).reason ?? outcome.reason] : []));

test("administrators who take each other's rights away at once leave one", async () => {
  for (let round = 0; round < 10; round++) {
    await ctx.db.update(employees).set({ role: "employee" }).where(eq(employees.role, "admin"));
    const admins = [await makeEmployee(ctx, { role: "admin" }), await makeEmployee(ctx, { role: "admin" }), await makeEmployee(ctx, { role: "admin" })];
    const as = (index: number): Ctx => ({ ...ctx, actor: personOf(admins[index % 3] as { id: string; role: "admin" }) });
    const of = (index: number) => ({ employeeId: admins[index % 3]?.id ?? "" });
    const settled = await Promise.allSettled([0, 1, 2].flatMap((index) => [updateEmployee(as(index), { ...of(index + 1), role: "employee" }), deactivateEmployee(as(index), of(index + 2))]));
    expect(new Set(reasonsOf(settled))).toEqual(new Set(["last_admin"]));
    expect(await ctx.db.$count(employees, and(inArray(employees.id, admins.map(({ id }) => id)), eq(employees.role, "admin"), eq(employees.isActive, true)))).toBe(1);
  }
});

test("two who take the same mail address or id at once: one has it, the other is told", async () => {
  for (let round = 0; round < 10; round++) {
    const [one, two] = [await makeEmployee(ctx), await makeEmployee(ctx)];
    const email = `taken-${one.email}`;
    const moved = await Promise.allSettled([one, two].map(({ id }) => updateEmployee(ctx, { employeeId: id, email })));
    expect(reasonsOf(moved)).toEqual(["email_taken"]);
    const added = await Promise.allSettled([1, 2].map((count) => createEmployee(ctx, { employeeId: `N-${one.id}`, email: `${count}-${one.email}`, name: "New" })));
    expect(reasonsOf(added)).toEqual(["employee_id_taken"]);
  }
});
