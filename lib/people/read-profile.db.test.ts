import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { asMember, enrol, makeMember } from "@/tests/support/sign-in-desk";
import { readProfile } from "./read-profile";

test("is the own record, with whether a second factor is in use", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx, { locale: "nl", department: "Finance" });
    await makeMember(ctx);
    const own = asMember(ctx, member);
    expect(await readProfile(own)).toMatchObject({ employeeId: member.id, email: member.email, locale: "nl", department: "Finance", role: "employee", twoFactorEnabled: false });
    await enrol(ctx, member);
    expect(await readProfile(own)).toMatchObject({ twoFactorEnabled: true });
  }));

test("a key is nobody", () =>
  withRollback(async (ctx) => {
    await expect(readProfile(asKey(ctx, "people:read"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(readProfile(ctx)).rejects.toThrow(TypeError);
  }));
