import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { cookiesFrom, deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { authenticateSession } from "./authenticate-session";
import { signInWithPassword } from "./sign-in-with-password";

const refusal = { code: "unauthenticated", reason: "sign_in_failed" };

async function guess(ctx: Ctx, email: string, count: number, headers: (turn: number) => Record<string, string>): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await expect(signInWithPassword(ctx, signInCall({ email, password: "a wrong one" }, headers(turn)))).rejects.toMatchObject(refusal);
  }
}

const elsewhere = (turn: number) => ({ "x-forwarded-for": `203.0.113.${turn}` });

test("opens a session and says so in the audit, by way and person", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    const answer = await signInWithPassword(ctx, signInCall({ email: ` ${email.toUpperCase()} `, password }));
    expect(answer.result).toEqual({ secondFactorRequired: false });
    const headers = new Headers({ cookie: cookiesFrom(answer) });
    expect(await authenticateSession(ctx, { headers })).toMatchObject({ id, sessionId: expect.any(String) });
    expect((await deedsOf(ctx, `employee ${id}`)).at(-1)).toEqual({ action: "sign_in.succeeded", actorType: "person", actor: id, details: { method: "password", second_factor: null } });
  }));

test("what was typed stands nowhere in the audit, and a stranger is unknown", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email } = await makeMember(ctx);
    await guess(ctx, email, 1, elsewhere);
    await guess(ctx, "my-password-in-the-wrong-field", 1, elsewhere);
    const failed = { action: "sign_in.failed", actorType: "system", actor: "sign-in", details: { method: "password", second_factor: null } };
    expect((await deedsOf(ctx, `employee ${id}`)).at(-1)).toEqual(failed);
    expect(await deedsOf(ctx, "unknown")).toEqual([failed]);
  }));

test("somebody who has left is refused as a stranger is, and gets no session", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    await expect(signInWithPassword(ctx, signInCall({ email, password }))).rejects.toMatchObject(refusal);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(0);
  }));

test.each([undefined, {}, { email: "x" }, { email: ["x"], password: "x" }, { email: "a\0@desk.example", password: "x" }, { email: "x@desk.example", password: "x".repeat(200) }])("%j is a refusal like any other", (body) =>
  withRollback(async (ctx) => {
    freshSignIn();
    await expect(signInWithPassword(ctx, { ...signInCall({}), body })).rejects.toMatchObject(refusal);
  }),
);

test("guesses from ever other addresses slow the account down, whether or not it exists", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email } = await makeMember(ctx);
    const waits: unknown[] = [];
    for (const guessed of [email, "nobody@desk.example"]) {
      await guess(ctx, guessed, 10, elsewhere);
      waits.push(await signInWithPassword(ctx, signInCall({ email: guessed, password: "x" }, elsewhere(99))).catch(({ code, reason }: { code: string; reason: string }) => [code, reason]));
    }
    expect(waits).toEqual([["rate_limited", "rate_limited"], ["rate_limited", "rate_limited"]]);
  }));

test("the browser that its owner has signed in with before gets in all the while", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email, password } = await makeMember(ctx);
    const cookie = cookiesFrom(await signInWithPassword(ctx, signInCall({ email, password })));
    await guess(ctx, email, 10, elsewhere);
    await expect(signInWithPassword(ctx, signInCall({ email, password }))).rejects.toMatchObject({ code: "rate_limited" });
    expect(await signInWithPassword(ctx, signInCall({ email, password }, { cookie }))).toMatchObject({ result: { secondFactorRequired: false } });
    await guess(ctx, email, 10, (turn) => ({ ...elsewhere(turn + 20), cookie }));
    await expect(signInWithPassword(ctx, signInCall({ email, password }, { ...elsewhere(90), cookie }))).rejects.toMatchObject({ code: "rate_limited" });
  }));

test("a company behind one address signs in all at once: who gets it right costs nobody an attempt", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email, password } = await makeMember(ctx);
    for (let count = 0; count < 12; count++) await signInWithPassword(ctx, signInCall({ email, password }));
    await guess(ctx, "a@desk.example", 10, () => ({}));
    await expect(signInWithPassword(ctx, signInCall({ email, password }))).rejects.toMatchObject({ code: "rate_limited" });
  }));

test("who has a second factor gets no session yet, and no mark of a known browser", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    const answer = await signInWithPassword(ctx, signInCall(member));
    expect(answer.result).toEqual({ secondFactorRequired: true });
    expect(cookiesFrom(answer)).not.toMatch(/deskwise_device|session_token=[^;]/);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, member.id))).toBe(0);
    expect((await deedsOf(ctx, `employee ${member.id}`)).map(({ action }) => action)).not.toContain("sign_in.succeeded");
  }));
