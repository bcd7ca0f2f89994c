import { expect, test } from "vitest";
import { deactivateEmployee } from "@/lib/people/deactivate-employee";
import { updateEmployee } from "@/lib/people/update-employee";
import type { Ctx } from "@/lib/core/ctx";
import { type TestCtx, withRollback } from "@/tests/support/database";
import { asNew } from "@/tests/support/personas";
import { asMember, cookiesFrom, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { changePassword } from "./change-password";
import { endSessions } from "./end-sessions";
import { passSecondFactor } from "./pass-second-factor";
import { setPassword } from "./set-password";
import { signInWithPassword } from "./sign-in-with-password";
import { signOutEverywhere } from "./sign-out-everywhere";

type Member = Awaited<ReturnType<typeof makeMember>>;

/** Somebody who has given the password and is asked for a recovery code, which is right. */
async function waiting(ctx: TestCtx): Promise<{ member: Member; pass: () => ReturnType<typeof passSecondFactor> }> {
  const member = await makeMember(ctx);
  const { recoveryCodes } = await enrol(ctx, member);
  const cookie = cookiesFrom(await signInWithPassword(ctx, signInCall(member)));
  return { member, pass: () => passSecondFactor(ctx, signInCall({ code: recoveryCodes[0] }, { cookie })) };
}

test.each<[string, (ctx: Ctx, member: Member) => Promise<void>]>([
  ["a changed password", (ctx, member) => changePassword(asMember(ctx, member), { currentPassword: member.password, newPassword: "another-long-password" })],
  ["a password that was set", (ctx, { id: employeeId }) => setPassword(ctx, { employeeId, password: "another-long-password" })],
  ["a sign-out everywhere", (ctx, member) => signOutEverywhere(asMember(ctx, member))],
  ["an administrator's sign-out", async (ctx, { id: employeeId }) => endSessions(await asNew(ctx, "admin"), { employeeId })],
  [
    "a deactivation, though it is taken back",
    async (ctx, { id: employeeId }) => {
      await deactivateEmployee(ctx, { employeeId });
      await updateEmployee(ctx, { employeeId, isActive: true });
    },
  ],
])("a second factor that was asked for before %s lets nobody in after it; others go on", (_, end) =>
  withRollback(async (ctx) => {
    freshSignIn();
    const [one, other] = [await waiting(ctx), await waiting(ctx)];
    await end(ctx, one.member);
    await expect(one.pass()).rejects.toMatchObject({ code: "unauthenticated", reason: "second_factor_expired" });
    expect(await other.pass()).toMatchObject({ result: { secondFactorRequired: false } });
  }),
);
