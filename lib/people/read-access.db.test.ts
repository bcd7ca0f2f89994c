import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts, sessions } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { enrol, freshSignIn, makeMember } from "@/tests/support/sign-in-desk";
import { readAccess } from "./read-access";

test("somebody new has neither password, second factor nor session", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    expect(await readAccess(await asNew(ctx, "admin"), { employeeId })).toEqual({ hasPassword: false, secondFactor: "off", sessions: 0, latestSessionAt: null, erasedAt: null });
  }));

test("tells the password, the second factor, and open sessions alone", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    await ctx.db.delete(sessions).where(eq(sessions.userId, member.id));
    const row = (name: string, expiresAt: Date, createdAt: Date) => ({ id: `${member.id}-${name}`, token: `${member.id}-${name}`, userId: member.id, expiresAt, createdAt, updatedAt: createdAt });
    const hour = 3_600_000;
    const now = ctx.now().getTime();
    await ctx.db.insert(sessions).values([
      row("over", new Date(now - hour), new Date(now - 2 * hour)),
      row("first", new Date(now + hour), new Date(now - 3 * hour)),
      row("latest", new Date(now + hour), new Date(now - hour)),
    ]);
    const admin = await asNew(ctx, "admin");
    expect(await readAccess(admin, { employeeId: member.id })).toEqual({ hasPassword: true, secondFactor: "on", sessions: 2, latestSessionAt: new Date(now - hour), erasedAt: null });
    await ctx.db.update(accounts).set({ password: null }).where(eq(accounts.userId, member.id));
    expect(await readAccess(admin, { employeeId: member.id })).toMatchObject({ hasPassword: false });
  }));

test("is an administrator's alone, of people who are there", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx);
    for (const other of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "people:read", "people:write")]) await expect(readAccess(other, { employeeId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(readAccess(await asNew(ctx, "admin"), { employeeId: "nobody" })).rejects.toMatchObject({ code: "not_found" });
  }));
