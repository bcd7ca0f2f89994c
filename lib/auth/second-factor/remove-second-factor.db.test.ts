import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { deedsOf, enrol, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { signInWithPassword } from "../sign-in-with-password";
import { removeSecondFactor } from "./remove-second-factor";

test("an administrator takes it off somebody who is locked out, as a deed", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await enrol(ctx, member);
    const admin = await asNew(ctx, "admin");
    await removeSecondFactor(admin, { employeeId: member.id });
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toMatchObject({ action: "second_factor.disabled", actor: "id" in admin.actor ? admin.actor.id : "" });
    expect(await signInWithPassword(ctx, signInCall(member))).toMatchObject({ result: { secondFactorRequired: false } });
  }));

test("is refused where there is none, to staff and keys, and for a stranger", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeMember(ctx);
    await expect(removeSecondFactor(ctx, { employeeId })).rejects.toMatchObject({ code: "conflict", reason: "second_factor_off" });
    await expect(removeSecondFactor(ctx, { employeeId: "nobody" })).rejects.toMatchObject({ code: "not_found" });
    for (const other of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "people:write", "people:roles")]) {
      await expect(removeSecondFactor(other, { employeeId })).rejects.toMatchObject({ code: "forbidden" });
    }
  }));
