import { and, like, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { countRows } from "./count-rows";

async function crowd(ctx: Ctx, name: string, from: number, to: number): Promise<void> {
  await ctx.db.execute(sql`insert into employees (employee_id, email, name) select ${name} || n, ${name} || n || '@desk.example', 'x' from generate_series(${from}::int, ${to}::int) n`);
}

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
