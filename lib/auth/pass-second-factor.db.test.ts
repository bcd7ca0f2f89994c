import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { sessions, twoFactors } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { codeOf } from "@/tests/support/app-code";
import { withRollback } from "@/tests/support/database";
import { cookiesFrom, deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { takeAttempt } from "./attempts";
import { authenticateSession } from "./authenticate-session";
import { passSecondFactor } from "./pass-second-factor";
import { signInWithPassword } from "./sign-in-with-password";

const wrong = { code: "unauthenticated", reason: "second_factor_wrong" };
const expired = { code: "unauthenticated", reason: "second_factor_expired" };

/** A member with a second factor, and how to come as far as the code. */
async function atTheCode(ctx: Ctx) {
  freshSignIn();
  const member = await makeMember(ctx);
  const { otpauthUri, recoveryCodes } = await enrol(ctx, member);
  const givePassword = async () => cookiesFrom(await signInWithPassword(ctx, signInCall(member)));
  const code = await codeOf(otpauthUri);
  const wrongCodes = ["000000", "111111", "222222", "333333", "444444", "555555", "666666"].filter((guess) => guess !== code);
  return { member, recoveryCodes, code, wrongCodes, givePassword };
}

const send = (ctx: Ctx, code: unknown, cookie: string, headers: Record<string, string> = {}) => passSecondFactor(ctx, signInCall({ code }, { cookie, ...headers }));

test("the app's code, as it is written on the screen, ends the sign-in", () =>
  withRollback(async (ctx) => {
    const { member, code, givePassword } = await atTheCode(ctx);
    const answer = await send(ctx, `${code.slice(0, 3)} ${code.slice(3)} `, await givePassword());
    expect(answer.result).toEqual({ secondFactorRequired: false });
    expect(await authenticateSession(ctx, { headers: new Headers({ cookie: cookiesFrom(answer) }) })).toMatchObject({ id: member.id });
    expect(cookiesFrom(answer)).toContain("deskwise_device=");
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toMatchObject({ action: "sign_in.succeeded", actor: member.id, details: { second_factor: "app" } });
  }));

test("a code that was used is not used again, in another sign-in either", () =>
  withRollback(async (ctx) => {
    const { code, givePassword } = await atTheCode(ctx);
    await send(ctx, code, await givePassword());
    await expect(send(ctx, code, await givePassword())).rejects.toMatchObject(wrong);
  }));

test("a recovery code signs in once, in capitals too, and is named in the audit", () =>
  withRollback(async (ctx) => {
    const { member, recoveryCodes, givePassword } = await atTheCode(ctx);
    await send(ctx, recoveryCodes[3]?.toUpperCase(), await givePassword());
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toMatchObject({ action: "sign_in.succeeded", details: { second_factor: "recovery_code" } });
    await expect(send(ctx, recoveryCodes[3], await givePassword())).rejects.toMatchObject(wrong);
    expect(await send(ctx, recoveryCodes[4], await givePassword())).toMatchObject({ result: { secondFactorRequired: false } });
  }));

test("a wrong code is a deed of nobody's, and opens no session", () =>
  withRollback(async (ctx) => {
    const { member, wrongCodes, givePassword } = await atTheCode(ctx);
    const cookie = await givePassword();
    for (const guess of [wrongCodes[0], "aaaaa-aaaaa", "", 7]) await expect(send(ctx, guess, cookie)).rejects.toMatchObject(wrong);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, member.id))).toBe(0);
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toMatchObject({ action: "sign_in.failed", actor: "sign-in" });
  }));

test("five wrong codes end the challenge, the right one no longer helps", () =>
  withRollback(async (ctx) => {
    const { code, wrongCodes, givePassword } = await atTheCode(ctx);
    const cookie = await givePassword();
    for (const guess of wrongCodes.slice(0, 5)) await expect(send(ctx, guess, cookie)).rejects.toMatchObject(wrong);
    await expect(send(ctx, code, cookie)).rejects.toMatchObject(expired);
  }));

test("ten wrong codes in a row close the second step for a while, over all challenges and addresses", () =>
  withRollback(async (ctx) => {
    const { recoveryCodes, givePassword } = await atTheCode(ctx);
    for (let round = 0; round < 2; round++) {
      const cookie = await givePassword();
      for (let guess = 0; guess < 5; guess++) await expect(send(ctx, `wrong-${round}${guess}`, cookie, { "x-forwarded-for": `203.0.113.${round}${guess}` })).rejects.toMatchObject(wrong);
    }
    const locked = send(ctx, recoveryCodes[0], await givePassword(), { "x-forwarded-for": "203.0.113.99" });
    const error = (await locked.catch((reason: unknown) => reason)) as { code: string; values: { seconds: number } };
    expect(error.code).toBe("rate_limited");
    expect(error.values.seconds).toBeGreaterThan(800);
    expect(error.values.seconds).toBeLessThanOrEqual(900);
  }));

test("an address's guesses are counted here too", () =>
  withRollback(async (ctx) => {
    const { code, givePassword } = await atTheCode(ctx);
    const cookie = await givePassword();
    for (let taken = 0; taken < 10; taken++) await takeAttempt(ctx, ["address", "198.51.100.7"]);
    await expect(send(ctx, code, cookie)).rejects.toMatchObject({ code: "rate_limited" });
  }));

test.each<[string, (cookie: string) => string]>([
  ["no challenge", () => ""],
  ["a challenge that nobody signed", (cookie) => cookie.replace(/(two_factor=[\w-]+)[^;]*/, "$1.AAAA")],
  ["a challenge that never was", (cookie) => cookie.replace("two_factor=2fa-", "two_factor=2fa-x")],
])("%s is over, whatever the code", (_, change) =>
  withRollback(async (ctx) => {
    const { code, givePassword } = await atTheCode(ctx);
    await expect(send(ctx, code, change(await givePassword()))).rejects.toMatchObject(expired);
  }),
);

test("somebody else's session beside the challenge changes nothing", () =>
  withRollback(async (ctx) => {
    const { member, wrongCodes, code, givePassword } = await atTheCode(ctx);
    const other = await makeMember(ctx);
    const session = cookiesFrom(await signInWithPassword(ctx, signInCall(other)));
    const challenge = await givePassword();
    await expect(send(ctx, wrongCodes[0], `${session}; ${challenge}`)).rejects.toMatchObject(wrong);
    const answer = await send(ctx, code, `${session}; ${challenge}`);
    expect(await authenticateSession(ctx, { headers: new Headers({ cookie: cookiesFrom(answer) }) })).toMatchObject({ id: member.id });
  }));

test("whoever leaves between password and code is not let in", () =>
  withRollback(async (ctx) => {
    const { member, code, givePassword } = await atTheCode(ctx);
    const cookie = await givePassword();
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, member.id));
    await expect(send(ctx, code, cookie)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await ctx.db.$count(sessions, eq(sessions.userId, member.id))).toBe(0);
  }));

test("secret and recovery codes are no clear text in the database", () =>
  withRollback(async (ctx) => {
    const { member, recoveryCodes } = await atTheCode(ctx);
    const [row] = await ctx.db.select().from(twoFactors).where(eq(twoFactors.userId, member.id));
    expect(row?.backupCodes).not.toContain(recoveryCodes[0]);
    expect(row?.secret).toMatch(/^[0-9a-f]{100,}$/);
  }));
