import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { passwordLinks } from "@/db/schema/sign-in";
import { signInWithPassword } from "@/lib/auth/sign-in-with-password";
import { usePasswordLink } from "@/lib/auth/use-password-link";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { CommandError } from "../stack/command-error";
import type { AdminOptions } from "./admin-options";
import { runAdmin } from "./run-admin";

const asAdmin = (ctx: Ctx): Ctx => ({ ...ownTransactions(ctx), actor: { type: "system", name: "admin" } });

const root: AdminOptions = { command: "create", email: "Root@desk.example", name: "Root", employeeId: "ADM-1" };
const password = "set-by-the-link";

const tokenIn = (printed: string): string => /\/set-password#(\S+)/.exec(printed)?.[1] ?? "";

test("the first administrator sets a password by the printed link and signs in", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const printed = await runAdmin(asAdmin(ctx), root);
    await usePasswordLink(ctx, signInCall({ token: tokenIn(printed), password }));
    expect(await signInWithPassword(ctx, signInCall({ email: "root@desk.example", password }))).toMatchObject({ result: { secondFactorRequired: false } });
    expect(await ctx.db.select().from(employees)).toMatchObject([{ id: "ADM-1", role: "admin", isActive: true }]);
    const deeds = await deedsOf(ctx, "employee ADM-1");
    expect(deeds.slice(0, 2)).toMatchObject([{ action: "employee.created", actorType: "system", actor: "admin" }, { action: "password.link_issued", actorType: "system", actor: "admin" }]);
  }));

test("an id or a mail address that is there, or is none, is a sentence, and nobody is made", () =>
  withRollback(async (ctx) => {
    const { id, email } = await makeEmployee(ctx);
    for (const [wrong, sentence] of [[{ employeeId: id }, /^--employee-id: /], [{ email }, /^--email: /], [{ email: "none" }, /^--email: /]] as const) {
      const error: unknown = await runAdmin(asAdmin(ctx), { ...root, ...wrong }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CommandError);
      expect(String(error instanceof Error && error.message)).toMatch(sentence);
    }
    expect([await ctx.db.$count(employees), await ctx.db.$count(passwordLinks)]).toEqual([1, 0]);
  }));

test("who is locked out gets a link, and keeps the second factor unless told otherwise", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    const reset = { command: "reset", email: member.email.toUpperCase() } as const;
    await usePasswordLink(ctx, signInCall({ token: tokenIn(await runAdmin(asAdmin(ctx), { ...reset, secondFactor: false })), password }));
    expect(await signInWithPassword(ctx, signInCall({ ...member, password }))).toMatchObject({ result: { secondFactorRequired: true } });
    await runAdmin(asAdmin(ctx), { ...reset, secondFactor: true });
    expect(await signInWithPassword(ctx, signInCall({ ...member, password }))).toMatchObject({ result: { secondFactorRequired: false } });
    expect(tokenIn(await runAdmin(asAdmin(ctx), { ...reset, secondFactor: true }))).not.toBe("");
  }));

test("a stranger's mail and that of somebody who has left are refused in a sentence", () =>
  withRollback(async (ctx) => {
    await expect(runAdmin(asAdmin(ctx), { command: "reset", email: "nobody@desk.example", secondFactor: false })).rejects.toThrow(/^Nobody has the mail address nobody@desk\.example/);
    const { id, email } = await makeEmployee(ctx);
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    await expect(runAdmin(asAdmin(ctx), { command: "reset", email, secondFactor: false })).rejects.toBeInstanceOf(CommandError);
  }));
