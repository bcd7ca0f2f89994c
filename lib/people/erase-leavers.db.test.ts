import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { eraseLeavers } from "./erase-leavers";

const NOW = new Date("2026-11-25T10:00:00Z");
const DAY_MS = 86_400_000;

const asJob = (ctx: Ctx): Ctx => ({ ...ctx, actor: { type: "job", name: "sweep-desk" }, now: () => NOW });

afterEach(() => void provideEnv({}));

async function makeLeaver(ctx: Ctx, days: number, isActive = false): Promise<string> {
  const { id } = await makeEmployee(ctx);
  await makeTicket(ctx, { employeeId: id });
  await ctx.db.update(employees).set({ isActive, updatedAt: new Date(NOW.getTime() - days * DAY_MS) }).where(eq(employees.id, id));
  return id;
}

const isErased = async (ctx: Ctx, id: string) => (await ctx.db.select({ name: employees.name }).from(employees).where(eq(employees.id, id)))[0]?.name === id;

test("who left long enough ago is erased, and nobody else", () =>
  withRollback(async (ctx) => {
    provideEnv({ ERASE_LEAVERS_AFTER_DAYS: "365" });
    const [gone, recent, active] = [await makeLeaver(ctx, 366), await makeLeaver(ctx, 364), await makeLeaver(ctx, 900, true)];
    await eraseLeavers(asJob(ctx), { signal: AbortSignal.abort() });
    expect(await isErased(ctx, gone)).toBe(false);
    await eraseLeavers(asJob(ctx));
    await eraseLeavers(asJob(ctx));
    expect([await isErased(ctx, gone), await isErased(ctx, recent), await isErased(ctx, active)]).toEqual([true, false, false]);
  }));

test("nobody is erased unless the operator has said after how long", () =>
  withRollback(async (ctx) => {
    const gone = await makeLeaver(ctx, 3_650);
    await eraseLeavers(asJob(ctx));
    expect(await isErased(ctx, gone)).toBe(false);
  }));

test("is for the desk's own jobs alone", () =>
  withRollback(async (ctx) => {
    await expect(eraseLeavers(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));
