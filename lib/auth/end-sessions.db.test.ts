import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { asMember, cookiesFrom, deedsOf, freshSignIn, makeMember, signInCall } from "@/tests/support/sign-in-desk";
import { authenticateSession } from "./authenticate-session";
import { endSessions } from "./end-sessions";
import { signInWithPassword } from "./sign-in-with-password";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";

async function twoMembers(ctx: Parameters<typeof makeMember>[0]) {
  freshSignIn();
  const [one, other] = [await makeMember(ctx), await makeMember(ctx)];
  const cookies: string[] = [];
  for (const member of [one, one, other]) cookies.push(cookiesFrom(await signInWithPassword(ctx, signInCall(member))));
  const open = () => ctx.db.$count(sessions, eq(sessions.userId, one.id));
  return { one, cookies, open, others: () => ctx.db.$count(sessions, eq(sessions.userId, other.id)) };
}

test("an administrator signs somebody out everywhere, as a deed, and nobody else", () =>
  withRollback(async (ctx) => {
    const { one, open, others } = await twoMembers(ctx);
    const admin = await asNew(ctx, "admin");
    await endSessions(admin, { employeeId: one.id });
    expect([await open(), await others()]).toEqual([0, 1]);
    expect((await deedsOf(ctx, `employee ${one.id}`)).at(-1)).toEqual({ action: "sessions.ended", actorType: "person", actor: "id" in admin.actor ? admin.actor.id : "", details: {} });
    await expect(endSessions(admin, { employeeId: "nobody" })).rejects.toMatchObject({ code: "not_found" });
  }));

test("staff, employees and keys sign nobody out", () =>
  withRollback(async (ctx) => {
    const { one, open } = await twoMembers(ctx);
    for (const actor of [await asNew(ctx, "it_staff"), await asNew(ctx, "employee"), asKey(ctx, "people:write", "people:roles")]) {
      await expect(endSessions(actor, { employeeId: one.id })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await open()).toBe(2);
  }));

test("one signs oneself out everywhere, here too", () =>
  withRollback(async (ctx) => {
    const { one, open, others } = await twoMembers(ctx);
    await signOutEverywhere(asMember(ctx, one));
    expect([await open(), await others()]).toEqual([0, 1]);
    expect((await deedsOf(ctx, `employee ${one.id}`)).at(-1)).toMatchObject({ action: "sessions.ended", actor: one.id });
    await expect(signOutEverywhere(asKey(ctx, "people:write"))).rejects.toMatchObject({ code: "forbidden" });
  }));

test("signing out ends this session alone, takes its cookie away, and is a deed", () =>
  withRollback(async (ctx) => {
    const { one, cookies, open } = await twoMembers(ctx);
    const [here = "", there = ""] = cookies;
    const answer = await signOut(ctx, signInCall({}, { cookie: here }));
    expect(answer.cookies.join("\n")).toMatch(/deskwise\.session_token=; Max-Age=0/);
    expect(await open()).toBe(1);
    expect(await authenticateSession(ctx, { headers: new Headers({ cookie: there }) })).toMatchObject({ id: one.id });
    expect((await deedsOf(ctx, `employee ${one.id}`)).at(-1)).toMatchObject({ action: "sign_in.ended", actor: one.id });
  }));

test("signing out without a session is no deed and no error", () =>
  withRollback(async (ctx) => {
    const { cookies, open } = await twoMembers(ctx);
    await signOut(ctx, signInCall({}, { cookie: cookies[0]?.replace(/token=../, "token=xx") ?? "" }));
    await signOut(ctx, signInCall({}));
    expect(await open()).toBe(2);
  }));
