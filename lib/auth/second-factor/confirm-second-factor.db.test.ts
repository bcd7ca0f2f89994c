import { expect, test } from "vitest";
import { codeOf } from "@/tests/support/app-code";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { asMember, deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { signInWithPassword } from "../sign-in-with-password";
import { confirmSecondFactor } from "./confirm-second-factor";
import { startSecondFactor } from "./start-second-factor";

test("puts the second factor into use, as a deed of its person", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    expect(await signInWithPassword(ctx, signInCall(member))).toMatchObject({ result: { secondFactorRequired: true } });
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toEqual({ action: "second_factor.enabled", actorType: "person", actor: member.id, details: {} });
  }));

test("takes the code of the app alone", () =>
  withRollback(async (ctx) => {
    const own = asMember(ctx, await makeMember(ctx));
    const { otpauthUri, recoveryCodes } = await startSecondFactor(own, { password: "a-long-enough-password" });
    const right = await codeOf(otpauthUri);
    for (const code of [right === "000000" ? "000001" : "000000", recoveryCodes[0] ?? "", "", right.slice(1)]) {
      await expect(confirmSecondFactor(own, { code })).rejects.toMatchObject({ details: { fields: [{ path: "code", reason: "second_factor_wrong" }] } });
    }
    await confirmSecondFactor(own, { code: ` ${right.slice(0, 3)} ${right.slice(3)}` });
  }));

test("is refused where nothing was begun, or all is done, and to keys", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    await expect(confirmSecondFactor(asMember(ctx, member), { code: "123456" })).rejects.toMatchObject({ code: "conflict", reason: "second_factor_not_started" });
    const { otpauthUri } = await enrol(ctx, member);
    await expect(confirmSecondFactor(asMember(ctx, member), { code: await codeOf(otpauthUri) })).rejects.toMatchObject({ reason: "second_factor_not_started" });
    await expect(confirmSecondFactor(asKey(ctx, "people:write"), { code: "123456" })).rejects.toMatchObject({ code: "forbidden" });
  }));
