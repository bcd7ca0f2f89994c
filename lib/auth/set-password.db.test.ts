import { verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts, sessions } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { setPassword } from "./set-password";

test("keeps the password hashed, and one account however often it is set", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    await setPassword(ctx, { employeeId: id, password: "first-password" });
    await setPassword(ctx, { employeeId: id, password: "second-password" });
    const rows = await ctx.db.select().from(accounts).where(eq(accounts.userId, id));
    expect(rows).toMatchObject([{ providerId: "credential", accountId: id }]);
    expect(await verifyPassword({ hash: rows[0]?.password ?? "", password: "second-password" })).toBe(true);
    expect(await verifyPassword({ hash: rows[0]?.password ?? "", password: "first-password" })).toBe(false);
  }));

test("leaves a password alone when told so, and gives one where there is none", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    await setPassword(ctx, { employeeId: id, password: "first-password", onlyIfNone: true });
    await setPassword(ctx, { employeeId: id, password: "second-password", onlyIfNone: true });
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.userId, id));
    expect(await verifyPassword({ hash: account?.password ?? "", password: "first-password" })).toBe(true);
  }));

test("ends the person's sessions", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    await ctx.db.insert(sessions).values({ id: `s-${id}`, token: `t-${id}`, userId: id, expiresAt: new Date(ctx.now().getTime() + 60_000) });
    await setPassword(ctx, { employeeId: id, password: "a-new-password" });
    expect(await ctx.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
  }));

test("is refused for a person who is not there, for a short password, and to staff", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx, { role: "it_staff" });
    const asStaff = { ...ctx, actor: { type: "person" as const, id, role: "it_staff" as const } };
    await expect(setPassword(ctx, { employeeId: "nobody", password: "long-enough" })).rejects.toMatchObject({ code: "not_found" });
    await expect(setPassword(ctx, { employeeId: id, password: "short" })).rejects.toMatchObject({ code: "invalid" });
    await expect(setPassword(asStaff, { employeeId: id, password: "long-enough" })).rejects.toMatchObject({ code: "forbidden" });
  }));
