import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { codeOf } from "@/tests/support/app-code";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { asMember, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { signInWithPassword } from "../sign-in-with-password";
import { confirmSecondFactor } from "./confirm-second-factor";
import { startSecondFactor } from "./start-second-factor";

test("gives an app's secret for this desk and this person, and ten recovery codes", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    const { otpauthUri, recoveryCodes } = await startSecondFactor(asMember(ctx, member), member);
    expect(otpauthUri).toMatch(new RegExp(`^otpauth://totp/Deskwise:${encodeURIComponent(member.email)}\\?secret=[A-Z2-7]{52}&issuer=Deskwise`));
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[a-z0-9]{5}-[a-z0-9]{5}$/);
  }));

test("changes nothing at sign-in until a code has confirmed it", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await startSecondFactor(asMember(ctx, member), member);
    expect(await signInWithPassword(ctx, signInCall(member))).toMatchObject({ result: { secondFactorRequired: false } });
  }));

test("may be begun anew, and then the earlier secret is worth nothing", () =>
  withRollback(async (ctx) => {
    const own = asMember(ctx, await makeMember(ctx));
    const password = "a-long-enough-password";
    const first = await startSecondFactor(own, { password });
    const second = await startSecondFactor(own, { password });
    const code = await codeOf(first.otpauthUri);
    if (code !== (await codeOf(second.otpauthUri))) await expect(confirmSecondFactor(own, { code })).rejects.toMatchObject({ code: "invalid" });
    await confirmSecondFactor(own, { code: await codeOf(second.otpauthUri) });
  }));

test("is refused with a wrong password, ten times, and then has to wait", () =>
  withRollback(async (ctx) => {
    const own = asMember(ctx, await makeMember(ctx));
    for (let count = 0; count < 10; count++) {
      await expect(startSecondFactor(own, { password: "wrong" })).rejects.toMatchObject({ details: { fields: [{ path: "password", reason: "password_wrong" }] } });
    }
    await expect(startSecondFactor(own, { password: "a-long-enough-password" })).rejects.toMatchObject({ code: "rate_limited" });
  }));

test("is refused where one is in use, and to keys", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    await expect(startSecondFactor(asMember(ctx, member), member)).rejects.toMatchObject({ code: "conflict", reason: "second_factor_on" });
    expect(await ctx.db.$count(employees, eq(employees.twoFactorEnabled, true))).toBe(1);
    await expect(startSecondFactor(asKey(ctx, "people:write"), member)).rejects.toMatchObject({ code: "forbidden" });
  }));
