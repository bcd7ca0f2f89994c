import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { twoFactors } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { asMember, deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { signInWithPassword } from "../sign-in-with-password";
import { stopSecondFactor } from "./stop-second-factor";

test("with the password, sign-in asks for no code any more and nothing of the secret is left", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    await stopSecondFactor(asMember(ctx, member), member);
    expect(await signInWithPassword(ctx, signInCall(member))).toMatchObject({ result: { secondFactorRequired: false } });
    expect(await ctx.db.$count(twoFactors, eq(twoFactors.userId, member.id))).toBe(0);
    expect((await deedsOf(ctx, `employee ${member.id}`)).map(({ action }) => action)).toContain("second_factor.disabled");
  }));

test("without it, all stays as it was", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    await expect(stopSecondFactor(asMember(ctx, member), { password: "wrong" })).rejects.toMatchObject({ details: { fields: [{ path: "password", reason: "password_wrong" }] } });
    expect(await ctx.db.$count(twoFactors, eq(twoFactors.userId, member.id))).toBe(1);
  }));

test("is refused where there is none, and to keys", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    await expect(stopSecondFactor(asMember(ctx, member), member)).rejects.toMatchObject({ code: "conflict", reason: "second_factor_off" });
    await expect(stopSecondFactor(asKey(ctx, "people:write"), member)).rejects.toMatchObject({ code: "forbidden" });
  }));
