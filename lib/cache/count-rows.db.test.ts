import { and, eq, like, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { encodeCursor } from "@/lib/core/cursor";
import { withRollback } from "@/tests/support/database";
import { countRows, findRows, keptSeconds } from "./count-rows";

async function crowd(ctx: Ctx, name: string, from: number, to: number): Promise<void> {
  await ctx.db.execute(sql`insert into employees (employee_id, email, name) select ${name} || n, ${name} || n || '@desk.example', 'x' from generate_series(${from}::int, ${to}::int) n`);
}

const order = { moment: employees.createdAt, id: employees.id, descending: true };
const find = (ctx: Ctx, name: string, cursor?: string) => findRows(ctx, employees, like(employees.id, `${name}%`), { order, cursor, limit: 2 }, ["find", name]);

const count = (ctx: Ctx, name: string) => countRows(ctx, employees, and(like(employees.id, `${name}%`)), name);

test("a short list is counted each time", () =>
  withRollback(async (ctx) => {
    await crowd(ctx, "short-", 1, 1_000);
    expect(await count(ctx, "short-")).toBe(1_000);
    await ctx.db.execute(sql`delete from employees where employee_id = 'short-7'`);
    expect([await count(ctx, "short-"), await count(ctx, "none-")]).toEqual([999, 0]);
  }));

test("a long one is counted right, and kept a while", () =>
  withRollback(async (ctx) => {
    await crowd(ctx, "long-", 1, 1_234);
    expect(await count(ctx, "long-")).toBe(1_234);
    await crowd(ctx, "long-", 1_235, 1_300);
    expect(await count(ctx, "long-")).toBe(1_234);
    expect(await countRows(ctx, employees, like(employees.id, "long-%"), "asked otherwise")).toBe(1_300);
  }));

test("of what is few the number and the page are found each time; nothing is no row", () =>
  withRollback(async (ctx) => {
    await crowd(ctx, "few-", 1, 1_000);
    expect(await find(ctx, "few-")).toEqual({ total: 1_000, ids: ["few-999", "few-998"] });
    await ctx.db.execute(sql`delete from employees where employee_id like 'few-%' and employee_id not in ('few-7', 'few-8', 'few-9')`);
    expect(await find(ctx, "few-")).toEqual({ total: 3, ids: ["few-9", "few-8"] });
    const [last] = await ctx.db.select({ moment: employees.createdAt }).from(employees).where(eq(employees.id, "few-8"));
    expect(await find(ctx, "few-", encodeCursor(last?.moment ?? new Date(0), "few-8"))).toEqual({ total: 3, ids: ["few-7"] });
    expect(await find(ctx, "none-")).toEqual({ total: 0, ids: [] });
  }));

test("the number of what is many is kept a while, and nothing is looked for then", () =>
  withRollback(async (ctx) => {
    await crowd(ctx, "many-", 1, 1_001);
    expect(await find(ctx, "many-")).toEqual({ total: 1_001, ids: ["many-999", "many-998"] });
    await crowd(ctx, "many-", 1_002, 1_010);
    expect(await find(ctx, "many-")).toEqual({ total: 1_001 });
  }));

test.each([
  [0, 10],
  [50, 10],
  [51, 11],
  [200, 40],
  [300, 60],
  [9_000, 60],
])("what took %d ms to count is kept for %d s", (countedInMs, seconds) => {
  expect(keptSeconds(countedInMs)).toBe(seconds);
});
