import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { asKey } from "@/tests/support/personas";
import { asMember, cookiesFrom, deedsOf, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import type { Ctx } from "@/lib/core/ctx";
import { authenticateSession } from "./authenticate-session";
import { changePassword } from "./change-password";
import { signInWithPassword } from "./sign-in-with-password";

const NEW = "another-long-password";

const open = async (ctx: Ctx, member: object) => new Headers({ cookie: cookiesFrom(await signInWithPassword(ctx, signInCall(member))) });

test("the new one counts from now on, the other sessions end and this one stays", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    const [here, there] = [await open(ctx, member), await open(ctx, member)];
    const session = await authenticateSession(ctx, { headers: here });
    await changePassword(asMember(ctx, member, session?.sessionId), { currentPassword: member.password, newPassword: NEW });
    expect(await authenticateSession(ctx, { headers: here })).toMatchObject({ id: member.id });
    expect(await authenticateSession(ctx, { headers: there })).toBeUndefined();
    await expect(signInWithPassword(ctx, signInCall(member))).rejects.toMatchObject({ code: "unauthenticated" });
    await open(ctx, { ...member, password: NEW });
    expect(await deedsOf(ctx, `employee ${member.id}`)).toContainEqual({ action: "password.changed", actorType: "person", actor: member.id, details: {} });
  }));

test("without the present one nothing changes, and guessing it has an end", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    for (let count = 0; count < 10; count++) {
      const changed = changePassword(asMember(ctx, member), { currentPassword: "wrong", newPassword: NEW });
      await expect(changed).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "currentPassword", reason: "password_wrong" }] } });
    }
    await expect(changePassword(asMember(ctx, member), { currentPassword: member.password, newPassword: NEW })).rejects.toMatchObject({ code: "rate_limited" });
    await open(ctx, member);
  }));

test("a short one, one beyond measure and a key's wish are refused", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    for (const newPassword of ["short", "x".repeat(129)]) {
      await expect(changePassword(asMember(ctx, member), { currentPassword: member.password, newPassword })).rejects.toMatchObject({ details: { fields: [{ path: "newPassword" }] } });
    }
    await expect(changePassword(asKey(ctx, "people:write"), { currentPassword: member.password, newPassword: NEW })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("is not done inside a transaction, whose end would forget the wrong guesses", () =>
  withRollback(async (ctx) => {
    const member = await makeMember(ctx);
    const inside = { ...asMember(ctx, member), outbox: [] };
    await expect(changePassword(inside, { currentPassword: member.password, newPassword: NEW })).rejects.toBeInstanceOf(TypeError);
  }));
