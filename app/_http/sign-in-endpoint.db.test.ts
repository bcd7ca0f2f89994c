import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { signInEndpoint } from "./sign-in-endpoint";

function authRequest(path: string, { method = "POST", cookie, body = {} }: { method?: string; cookie?: string; body?: object } = {}): Request {
  return new Request(`http://desk.example/api/auth${path}`, {
    method,
    headers: { host: "desk.example", origin: "http://desk.example", "content-type": "application/json", ...(cookie ? { cookie } : {}) },
    ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
  });
}

test("signs a person in and out again", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    const response = await signInEndpoint(signInRequest({ email, password }));
    expect(response.status).toBe(200);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(1);
    const out = await signInEndpoint(authRequest("/sign-out", { cookie: cookiesOf(response) }));
    expect(out.status).toBe(200);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(0);
  }));

test("refuses wrong credentials and malformed ones with one sentence in the reader's language", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email } = await makeMember(ctx);
    for (const body of [{ email, password: "wrong-password" }, { email: "nobody@desk.example", password: "x" }, { email: "no mail", password: "x" }, {}]) {
      const response = await signInEndpoint(signInRequest(body, { "accept-language": "fr" }));
      expect([response.status, response.headers.getSetCookie()]).toEqual([401, []]);
      expect(await response.json()).toMatchObject({ type: "urn:deskwise:problem:unauthenticated", detail: MESSAGES.fr.Errors.sign_in_failed });
    }
  }));

test("after ten attempts in a minute from one address, the right password too has to wait", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email, password } = await makeMember(ctx);
    for (let count = 0; count < 10; count++) expect((await signInEndpoint(signInRequest({ email, password: "wrong-password" }))).status).toBe(401);
    const limited = await signInEndpoint(signInRequest({ email, password }));
    expect([limited.status, limited.headers.getSetCookie()]).toEqual([429, []]);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signInEndpoint(signInRequest({ email, password }, { "x-forwarded-for": "198.51.100.8" }))).status).toBe(200);
  }));

describe("the library's other endpoints are closed, to who is signed in too", () => {
  test.each([
    ["POST", "/update-user", { name: "Somebody else" }],
    ["POST", "/sign-up/email", { email: "new@desk.example", password: "a-long-enough-password", name: "New" }],
    ["POST", "/change-email", { newEmail: "new@desk.example" }],
    ["POST", "/change-password", { currentPassword: "x", newPassword: "another-long-password" }],
    ["POST", "/delete-user", {}],
    ["POST", "/request-password-reset", { email: "x@desk.example" }],
    ["GET", "/get-session", {}],
    ["GET", "/list-sessions", {}],
    ["GET", "/ok", {}],
    ["GET", "/sign-in/email", {}],
    ["POST", "/sign-in/email/", {}],
    ["POST", "/sign-in/social", { provider: "github" }],
    ["PUT", "/sign-out", {}],
  ])("%s %s", (method, path, body) =>
    withRollback(async (ctx) => {
      const auth = freshSignIn();
      const { id, email, password } = await makeMember(ctx, { name: "As before" });
      const cookie = cookiesOf(await auth.handler(signInRequest({ email, password })));
      const response = await signInEndpoint(authRequest(path, { method, cookie, body }));
      expect([response.status, await response.json()]).toMatchObject([404, { type: "urn:deskwise:problem:not_found" }]);
      expect(await ctx.db.select().from(employees).where(eq(employees.id, id))).toMatchObject([{ name: "As before", email }]);
    }),
  );
});
