import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { issuePasswordLink } from "@/lib/auth/issue-password-link";
import { codeOf } from "@/tests/support/app-code";
import { withRollback } from "@/tests/support/database";
import { cookiesOf, enrol, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { signInEndpoint } from "./sign-in-endpoint";

interface Sent {
  method?: string;
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

function authRequest(path: string, { method = "POST", cookie, body = {}, headers }: Sent = {}): Request {
  return new Request(`http://desk.example/api/auth${path}`, {
    method,
    headers: { host: "desk.example", origin: "http://desk.example", "content-type": "application/json", ...(cookie ? { cookie } : {}), ...headers },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

test("signs a person in and out again, and tells the browser's scripts nothing of the session", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email, password } = await makeMember(ctx);
    const response = await signInEndpoint(signInRequest({ email, password }));
    expect([response.status, response.headers.get("cache-control"), await response.json()]).toEqual([200, "private, no-store", { second_factor_required: false }]);
    expect(response.headers.getSetCookie().filter((cookie) => !/HttpOnly/.test(cookie))).toEqual([]);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(1);
    const out = await signInEndpoint(authRequest("/sign-out", { cookie: cookiesOf(response) }));
    expect(out.status).toBe(200);
    expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(0);
  }));

test("asks for the code in a second step", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    const { otpauthUri } = await enrol(ctx, member);
    const first = await signInEndpoint(signInRequest({ email: member.email, password: member.password }));
    expect(await first.json()).toEqual({ second_factor_required: true });
    const wrong = await signInEndpoint(authRequest("/second-factor", { cookie: cookiesOf(first), body: { code: "x" }, headers: { "accept-language": "zh" } }));
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { detail: MESSAGES.zh.Errors.second_factor_wrong }]);
    const second = await signInEndpoint(authRequest("/second-factor/", { cookie: cookiesOf(first), body: { code: await codeOf(otpauthUri) } }));
    expect([second.status, cookiesOf(second)]).toEqual([200, expect.stringContaining("deskwise.session_token=")]);
  }));

test("sets a password by a link, and says of a bad one which field is wrong", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email } = await makeMember(ctx);
    const token = (await issuePasswordLink(ctx, { employeeId: id })).url.split("#")[1];
    const short = await signInEndpoint(authRequest("/use-password-link", { body: { token, password: "short" } }));
    expect([short.status, await short.json()]).toMatchObject([422, { errors: [{ path: "password" }] }]);
    expect((await signInEndpoint(authRequest("/use-password-link", { body: { token, password: "by-this-link" } }))).status).toBe(200);
    expect((await signInEndpoint(signInRequest({ email, password: "by-this-link" }))).status).toBe(200);
    expect((await signInEndpoint(authRequest("/use-password-link", { body: { token, password: "by-this-link" } }))).status).toBe(404);
  }));

test.each<[unknown]>([[{ email: "no mail", password: "x" }], [{}], ["{"], [""], ["[]"], ["null"], [{ email: "nobody@desk.example", password: "x" }]])("%j is refused with one sentence in the reader's language", (body) =>
  withRollback(async () => {
    freshSignIn();
    const response = await signInEndpoint(authRequest("/sign-in/email", { body, headers: { "accept-language": "fr" } }));
    expect([response.status, response.headers.getSetCookie()]).toEqual([401, []]);
    expect(await response.json()).toMatchObject({ type: "urn:deskwise:problem:unauthenticated", detail: MESSAGES.fr.Errors.sign_in_failed });
  }),
);

test("after ten attempts from one address, the right password too has to wait there, and nowhere else", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email, password } = await makeMember(ctx);
    for (let count = 0; count < 10; count++) expect((await signInEndpoint(signInRequest({ email: `${count}@desk.example`, password }))).status).toBe(401);
    const limited = await signInEndpoint(signInRequest({ email, password }));
    expect([limited.status, limited.headers.getSetCookie()]).toEqual([429, []]);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signInEndpoint(signInRequest({ email, password }, { "x-forwarded-for": "198.51.100.8" }))).status).toBe(200);
  }));

test("a page of another site signs nobody in, with or without a cookie", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { email, password } = await makeMember(ctx);
    for (const headers of [{ origin: "http://evil.example" }, { origin: "null" }]) {
      const foreign = await signInEndpoint(signInRequest({ email, password }, headers));
      expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
    }
  }));

test("a body beyond measure is not read", () =>
  withRollback(async () => {
    expect((await signInEndpoint(authRequest("/sign-in/email", { body: { email: "x".repeat(9_000) } }))).status).toBe(413);
  }));

describe("the library's own endpoints are closed, to who is signed in too", () => {
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
    ["POST", "/sign-in/social", { provider: "company" }],
    ["POST", "/callback/company", {}],
    ["POST", "/two-factor/enable", { password: "a-long-enough-password" }],
    ["POST", "/two-factor/verify-totp", { code: "123456" }],
    ["POST", "/two-factor/verify-backup-code", { code: "aaaaa-aaaaa", trustDevice: true }],
    ["POST", "/link-social", { provider: "company" }],
    ["PUT", "/sign-out", {}],
  ])("%s %s", (method, path, body) =>
    withRollback(async (ctx) => {
      freshSignIn();
      const { id, email, password } = await makeMember(ctx, { name: "As before" });
      const cookie = cookiesOf(await signInEndpoint(signInRequest({ email, password })));
      const response = await signInEndpoint(authRequest(path, { method, cookie, body }));
      expect([response.status, await response.json()]).toMatchObject([404, { type: "urn:deskwise:problem:not_found" }]);
      expect(await ctx.db.select().from(employees).where(eq(employees.id, id))).toMatchObject([{ name: "As before", email, twoFactorEnabled: false }]);
    }),
  );
});
