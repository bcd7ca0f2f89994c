import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { listEmployees } from "./list-employees";
import type { ListEmployeesInput } from "./schema";

const idsOf = async (ctx: Ctx, filter: ListEmployeesInput) => (await listEmployees(ctx, filter)).results.map(({ employeeId }) => employeeId).sort();

test("filters by department, role and whether a person is active", () =>
  withRollback(async (ctx) => {
    const department = randomUUID();
    const clerk = await makeEmployee(ctx, { department, role: "it_staff" });
    const gone = await makeEmployee(ctx, { department });
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone.id));
    const reader = await asNew(ctx, "it_staff");
    expect(await idsOf(reader, { department })).toEqual([clerk.id, gone.id].sort());
    expect(await idsOf(reader, { department, role: "it_staff" })).toEqual([clerk.id]);
    expect(await idsOf(reader, { department, isActive: "true" })).toEqual([clerk.id]);
    expect(await idsOf(reader, { department, isActive: "false" })).toEqual([gone.id]);
    expect(await idsOf(reader, { department, createdAfter: "9999-01-01T00:00:00Z" })).toEqual([]);
  }));

test("filters by office", () =>
  withRollback(async (ctx) => {
    const officeLocation = randomUUID();
    const here = await makeEmployee(ctx);
    await makeEmployee(ctx);
    await ctx.db.update(employees).set({ officeLocation }).where(eq(employees.id, here.id));
    expect(await idsOf(ctx, { officeLocation })).toEqual([here.id]);
  }));

test("searches parts of name, mail address and id, each word, wildcards as they are", () =>
  withRollback(async (ctx) => {
    const department = randomUUID();
    const mark = randomUUID().slice(0, 8);
    const person = await makeEmployee(ctx, { department, name: `王小明 100%_${mark}` });
    await makeEmployee(ctx, { department });
    for (const search of ["小明", mark.toUpperCase(), `${mark} 王`, "100%_", person.email, person.id]) expect(await idsOf(ctx, { department, search }), search).toEqual([person.id]);
    for (const search of [`${mark} 李`, "1%0", "100__", "\\"]) expect(await idsOf(ctx, { department, search }), search).toEqual([]);
    expect(await idsOf(ctx, { department, search: " \0" })).toHaveLength(2);
  }));

test("pages through people that were added in the same moment, each once, in both directions", () =>
  withRollback(async (ctx) => {
    const department = randomUUID();
    const at = { ...ctx, now: () => new Date("2026-11-24T09:00:00.000Z") };
    const ids = [];
    for (let count = 0; count < 5; count++) ids.push((await makeEmployee(at, { department })).id);
    for (const sort of ["created_at", "-created_at", "updated_at"] as const) {
      const first = await listEmployees(ctx, { department, sort, limit: 2 });
      const second = await listEmployees(ctx, { department, sort, limit: 2, cursor: first.nextCursor ?? "" });
      const third = await listEmployees(ctx, { department, sort, limit: 2, cursor: second.nextCursor ?? "" });
      const seen = [first, second, third].flatMap(({ results }) => results.map(({ employeeId }) => employeeId));
      expect(seen).toEqual(sort.startsWith("-") ? ids.toSorted().toReversed() : ids.toSorted());
      expect([first.total, third.nextCursor]).toEqual([5, null]);
    }
  }));

test("is staff's, and a key's that may read people", () =>
  withRollback(async (ctx) => {
    await expect(listEmployees(await asNew(ctx, "employee"), {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(listEmployees(asKey(ctx, "people:write"), {})).rejects.toMatchObject({ code: "forbidden" });
    expect((await listEmployees(asKey(ctx, "people:read"), { limit: 1 })).results).toBeDefined();
  }));

test("what is no cursor and no filter is named", () =>
  withRollback(async (ctx) => {
    for (const cursor of ["x", Buffer.from('["2026-01-01T00:00:00Z","a\\u0000"]').toString("base64url")]) {
      await expect(listEmployees(ctx, { cursor })).rejects.toMatchObject({ details: { fields: [{ path: "cursor", reason: "cursor_malformed" }] } });
    }
    await expect(listEmployees(ctx, { isActive: "maybe" } as unknown as ListEmployeesInput)).rejects.toMatchObject({ details: { fields: [{ path: "isActive" }] } });
  }));
