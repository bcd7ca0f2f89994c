import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { findActiveEmployee } from "./find-employee";

test("finds the person of exactly this id, while active", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    expect(await findActiveEmployee(ctx, id)).toMatchObject({ id });
    expect(await findActiveEmployee(ctx, id.toLowerCase())).toBeUndefined();
    expect(await findActiveEmployee(ctx, "")).toBeUndefined();
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    expect(await findActiveEmployee(ctx, id)).toBeUndefined();
  }));
