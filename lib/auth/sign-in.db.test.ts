import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { authenticateSession } from "./authenticate-session";
import { setPassword } from "./set-password";

test("an imported person with a set password signs in and is known by the cookie from then on", () =>
  withRollback(async (ctx) => {
    const auth = freshSignIn();
    const { id, email, password } = await makeMember(ctx, { role: "it_staff", locale: "fr" });
    const response = await auth.handler(signInRequest({ email: email.toUpperCase(), password }));
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    const headers = new Headers({ cookie: cookiesOf(response) });
    expect(await authenticateSession(ctx, { headers })).toMatchObject({ id, email, role: "it_staff", locale: "fr" });
  }));

test("a wrong password, a person without one and an unknown mail are refused alike", () =>
  withRollback(async (ctx) => {
    const auth = freshSignIn();
    const { email } = await makeMember(ctx);
    const without = await makeEmployee(ctx);
    const answers: unknown[] = [];
    for (const wrong of [email, without.email, "nobody@desk.example"]) {
      const response = await auth.handler(signInRequest({ email: wrong, password: "not-the-password" }));
      answers.push([response.status, response.headers.getSetCookie(), await response.json()]);
    }
    expect(answers[0]).toEqual([401, [], expect.anything()]);
    expect(answers.slice(1)).toEqual([answers[0], answers[0]]);
  }));

test("a person who has become inactive is nobody from the next request on", () =>
  withRollback(async (ctx) => {
    const auth = freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    const headers = new Headers({ cookie: cookiesOf(await auth.handler(signInRequest({ email, password }))) });
    expect(await authenticateSession(ctx, { headers })).toMatchObject({ id });
    await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, id));
    expect(await authenticateSession(ctx, { headers })).toBeUndefined();
  }));

test("a session ends with its time, with a new password, and is not believed without its signature", () =>
  withRollback(async (ctx) => {
    const auth = freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    const open = async () => new Headers({ cookie: cookiesOf(await auth.handler(signInRequest({ email, password }))) });
    const first = await open();
    await ctx.db.update(sessions).set({ expiresAt: new Date(ctx.now().getTime() - 1000) }).where(eq(sessions.userId, id));
    expect(await authenticateSession(ctx, { headers: first })).toBeUndefined();
    const second = await open();
    const [session] = await ctx.db.select().from(sessions).where(eq(sessions.userId, id));
    expect(await authenticateSession(ctx, { headers: new Headers({ cookie: `deskwise.session_token=${session?.token}` }) })).toBeUndefined();
    expect(await authenticateSession(ctx, { headers: second })).toMatchObject({ id });
    await setPassword(ctx, { employeeId: id, password: "another-long-password" });
    expect(await authenticateSession(ctx, { headers: second })).toBeUndefined();
    expect(await authenticateSession(ctx, { headers: new Headers() })).toBeUndefined();
  }));

test("nobody signs up by themselves, and another site's page cannot sign a person in", () =>
  withRollback(async (ctx) => {
    const auth = freshSignIn();
    const { email, password } = await makeMember(ctx);
    const signUp = new Request("http://desk.example/api/auth/sign-up/email", {
      method: "POST",
      headers: { "content-type": "application/json", host: "desk.example", origin: "http://desk.example" },
      body: JSON.stringify({ email: "new@desk.example", password, name: "New" }),
    });
    expect((await auth.handler(signUp)).status).toBeGreaterThanOrEqual(400);
    expect(await ctx.db.$count(employees, eq(employees.email, "new@desk.example"))).toBe(0);
    const foreign = await auth.handler(signInRequest({ email, password }, { origin: "http://evil.example", cookie: "deskwise.other=1" }));
    expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
  }));
