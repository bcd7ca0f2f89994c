import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { asMember, makeMember } from "@/tests/support/sign-in-desk";
import { checkOwnPassword } from "./check-own-password";

test("a wrong one is refused under the field's name, and counts until the right one comes", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    const now = ctx.now();
    const own = { ...asMember(ctx, member), now: () => now };
    const wrong = () => expect(checkOwnPassword(own, "currentPassword", "wrong")).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "currentPassword", reason: "password_wrong" }] } });
    for (let count = 0; count < 9; count++) await wrong();
    await checkOwnPassword(own, "currentPassword", member.password);
    for (let count = 0; count < 10; count++) await wrong();
    await expect(checkOwnPassword(own, "currentPassword", member.password)).rejects.toMatchObject({ code: "rate_limited" });
  }));

test("another's password and one that was never set open nothing", () =>
  withRollback(async (ctx) => {
    const [member, other] = [await makeMember(ctx), await makeMember(ctx)];
    await ctx.db.delete(accounts).where(eq(accounts.userId, member.id));
    for (const password of [other.password, ""]) {
      await expect(checkOwnPassword(asMember(ctx, member), "password", password)).rejects.toMatchObject({ code: "invalid" });
    }
  }));

test("is not asked inside a transaction, whose end would forget the wrong guesses", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    await expect(checkOwnPassword({ ...asMember(ctx, member), outbox: [] }, "password", member.password)).rejects.toBeInstanceOf(TypeError);
  }));
