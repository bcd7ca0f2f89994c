import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { cookiesFrom, deedsOf, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { issuePasswordLink } from "./issue-password-link";
import { signInWithPassword } from "./sign-in-with-password";
import { usePasswordLink } from "./use-password-link";

const password = "chosen-by-link-alone";
const gone = { code: "not_found", reason: "password_link_unknown" };

const tokenFor = async (ctx: Ctx, employeeId: string): Promise<string> => (await issuePasswordLink(ctx, { employeeId })).url.split("#")[1] ?? "";

test("somebody who never had a password sets one and signs in", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email } = await makeEmployee(ctx);
    await usePasswordLink(ctx, signInCall({ token: await tokenFor(ctx, id), password }));
    expect(await signInWithPassword(ctx, signInCall({ email, password }))).toMatchObject({ result: { secondFactorRequired: false } });
    expect(await deedsOf(ctx, `employee ${id}`)).toContainEqual({ action: "password.changed", actorType: "person", actor: id, details: {} });
  }));

test("works once and ends every session", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await signInWithPassword(ctx, signInCall(member));
    const token = await tokenFor(ctx, member.id);
    await usePasswordLink(ctx, signInCall({ token, password }));
    expect(await ctx.db.$count(sessions, eq(sessions.userId, member.id))).toBe(0);
    await expect(usePasswordLink(ctx, signInCall({ token, password: "and-once-more-please" }))).rejects.toMatchObject(gone);
    await signInWithPassword(ctx, signInCall({ ...member, password }));
  }));

test("one that is too old, ended by a newer one, of somebody who has left, or never was, is gone alike", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const earlier = await tokenFor(ctx, id);
    const token = await tokenFor(ctx, id);
    const tomorrow = { ...ctx, now: () => new Date(ctx.now().getTime() + 24 * 3_600_000) };
    await expect(usePasswordLink(tomorrow, signInCall({ token, password }, { "x-forwarded-for": "203.0.113.1" }))).rejects.toMatchObject(gone);
    for (const other of [earlier, "", "nothing", `${token}x`]) await expect(usePasswordLink(ctx, signInCall({ token: other, password }))).rejects.toMatchObject(gone);
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    await expect(usePasswordLink(ctx, signInCall({ token, password }))).rejects.toMatchObject(gone);
  }));

test("a short password uses nothing up", () =>
  withRollback(async (ctx) => {
    const { id } = await makeEmployee(ctx);
    const token = await tokenFor(ctx, id);
    await expect(usePasswordLink(ctx, signInCall({ token, password: "short" }))).rejects.toMatchObject({ details: { fields: [{ path: "password", reason: "text_too_short" }] } });
    await usePasswordLink(ctx, signInCall({ token, password }));
  }));

test("whoever strangers kept out gets in by it", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email } = await makeMember(ctx);
    const from = (turn: number) => ({ "x-forwarded-for": `203.0.113.${turn}` });
    for (let turn = 0; turn < 10; turn++) await signInWithPassword(ctx, signInCall({ email, password: "wrong" }, from(turn))).catch(() => undefined);
    const cookie = cookiesFrom(await usePasswordLink(ctx, signInCall({ token: await tokenFor(ctx, id), password })));
    expect(cookie).toContain("deskwise_device=");
    expect(await signInWithPassword(ctx, signInCall({ email, password }))).toMatchObject({ result: { secondFactorRequired: false } });
  }));

test("guessing tokens has an end", () =>
  withRollback(async (ctx) => {
    for (let count = 0; count < 10; count++) await expect(usePasswordLink(ctx, signInCall({ token: `guess-${count}`, password }))).rejects.toMatchObject(gone);
    await expect(usePasswordLink(ctx, signInCall({ token: "guess-10", password }))).rejects.toMatchObject({ code: "rate_limited" });
  }));
