import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signInEndpoint } from "@/app/_http/sign-in-endpoint";
import { MESSAGES } from "@/app/_i18n/messages";
import { employees } from "@/db/schema/employees";
import { accounts, sessions } from "@/db/schema/sign-in";
import { provideEnv } from "@/lib/core/env";
import type { Ctx } from "@/lib/core/ctx";
import { apiRequest } from "@/tests/support/api-request";
import { CLIENT, startCompanyProvider, walkThrough } from "@/tests/support/company-provider";
import { type TestCtx, withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { cookiesOf, deedsOf, freshSignIn, makeMember, signInRequest } from "@/tests/support/sign-in-desk";
import { authenticateSession } from "../authenticate-session";
import { endSessions } from "../end-sessions";

const DESK = "http://desk.example";

let company: Awaited<ReturnType<typeof startCompanyProvider>>;

beforeAll(async () => {
  company = await startCompanyProvider(`${DESK}/api/auth/callback/company`);
});
afterAll(() => company.close());
beforeEach(() => {
  company.state.tamper = (token) => token;
  provideEnv({ OIDC_ISSUER: company.issuer, ...CLIENT });
});

const inDesk = (test: (ctx: TestCtx) => Promise<void>) =>
  withRollback((ctx) => {
    freshSignIn();
    return test(ctx);
  });

const start = (body: object = { next: "/tickets?status=pending" }, headers: Record<string, string> = {}) =>
  signInEndpoint(apiRequest("/api/auth/sign-in/company", { body, headers: { host: "desk.example", origin: DESK, "x-forwarded-for": "198.51.100.7", ...headers } }));

const comeBack = (address: string, cookie: string) => signInEndpoint(new Request(address, { headers: { host: "desk.example", cookie } }));

/** From the button to the provider and back as far as the desk's door. */
async function walk(): Promise<{ address: string; cookie: string }> {
  const begun = await start();
  const { url } = (await begun.json()) as { url: string };
  return { address: await walkThrough(url), cookie: cookiesOf(begun) };
}

async function signIn(): Promise<Response> {
  const { address, cookie } = await walk();
  return comeBack(address, cookie);
}

const refusedAs = (reason: string) => `/sign-in?refused=${reason}`;

/** A person of the desk, and the company's account of the same mail. */
async function colleague(ctx: Ctx, given: Parameters<typeof makeEmployee>[1] = {}, account: object = {}) {
  const person = await makeEmployee(ctx, given);
  company.state.account = { sub: `sub-${person.id}`, email: person.email, email_verified: true, ...account };
  return person;
}

const signedIn = async (ctx: Ctx, response: Response) => (await authenticateSession(ctx, { headers: new Headers({ cookie: cookiesOf(response) }) }))?.id;

describe("an active person with a verified mail", () => {
  test("is signed in, led to the page, in the own language, and linked for next time", () =>
    inDesk(async (ctx) => {
      const { id } = await colleague(ctx, { locale: "fr" });
      const response = await signIn();
      expect([response.status, response.headers.get("location")]).toEqual([302, "/tickets?status=pending"]);
      expect(await signedIn(ctx, response)).toBe(id);
      expect(cookiesOf(response)).toContain("deskwise_locale=fr");
      const [account] = await ctx.db.select().from(accounts).where(eq(accounts.userId, id));
      expect(account).toMatchObject({ providerId: "company", accountId: `${company.issuer} sub-${id}`, accessToken: null, refreshToken: null, idToken: null, password: null });
      expect((await deedsOf(ctx, `employee ${id}`)).at(-1)).toEqual({ action: "sign_in.succeeded", actorType: "person", actor: id, details: { method: "company", second_factor: null } });
    }));

  test("is the same person the second time, by the provider's subject, and keeps name and mail as the desk has them", () =>
    inDesk(async (ctx) => {
      const { id, email, name } = await colleague(ctx, { name: "As the desk has it" });
      await signIn();
      company.state.account = { ...company.state.account, email: "renamed@elsewhere.example" };
      expect(await signedIn(ctx, await signIn())).toBe(id);
      expect(await ctx.db.select().from(employees).where(eq(employees.id, id))).toMatchObject([{ email, name }]);
      expect(await ctx.db.select().from(accounts).where(eq(accounts.userId, id))).toMatchObject([{ accessToken: null, idToken: null }]);
    }));

  test("is linked anew when the company has changed its provider, or an administrator has signed them out", () =>
    inDesk(async (ctx) => {
      const { id } = await colleague(ctx);
      await ctx.db.insert(accounts).values({ id: "old", userId: id, providerId: "company", accountId: "https://old.example the-same" });
      expect(await signedIn(ctx, await signIn())).toBe(id);
      await endSessions(ctx, { employeeId: id });
      company.state.account = { ...company.state.account, sub: "made anew" };
      expect(await signedIn(ctx, await signIn())).toBe(id);
      expect(await ctx.db.select().from(accounts).where(eq(accounts.userId, id))).toMatchObject([{ accountId: `${company.issuer} made anew` }]);
    }));

  test("may have a password as well, whose mail is written in any case", () =>
    inDesk(async (ctx) => {
      const { id, email, password } = await makeMember(ctx);
      company.state.account = { sub: "mixed", email: email.toUpperCase(), email_verified: true };
      expect(await signedIn(ctx, await signIn())).toBe(id);
      expect((await signInEndpoint(signInRequest({ email, password }))).status).toBe(200);
    }));
});

describe("is sent back to sign-in with a reason and no session:", () => {
  const refusal = async (ctx: Ctx, response: Response) => {
    expect(await ctx.db.$count(sessions)).toBe(0);
    expect((await deedsOf(ctx, "unknown")).at(-1)).toMatchObject({ action: "sign_in.failed", details: { method: "company" } });
    return response.headers.get("location");
  };

  test("a mail that the desk does not know, and nobody is made", () =>
    inDesk(async (ctx) => {
      company.state.account = { sub: "stranger", email: "stranger@desk.example", email_verified: true };
      expect(await refusal(ctx, await signIn())).toBe(refusedAs("company_person_unknown"));
      expect(await ctx.db.$count(employees)).toBe(0);
    }));

  test("somebody who has left, linked before or not", () =>
    inDesk(async (ctx) => {
      const { id } = await colleague(ctx);
      await signIn();
      await ctx.db.delete(sessions);
      await ctx.db.update(employees).set({ isActive: false });
      expect(await refusal(ctx, await signIn())).toBe(refusedAs("company_person_unknown"));
      await ctx.db.delete(accounts).where(eq(accounts.userId, id));
      expect(await refusal(ctx, await signIn())).toBe(refusedAs("company_person_unknown"));
    }));

  test.each<[string, object]>([
    ["not verified", { email_verified: false }],
    ["said to be verified by nobody", { email_verified: undefined }],
    ["missing", { email: undefined }],
  ])("a mail that is %s", (_, account) =>
    inDesk(async (ctx) => {
      await colleague(ctx, {}, account);
      expect(await refusal(ctx, await signIn())).toBe(refusedAs("company_mail_unverified"));
      expect(await ctx.db.$count(accounts)).toBe(0);
    }),
  );

  test.each<[string, (address: URL) => void]>([
    ["another state", (address) => address.searchParams.set("state", "x".repeat(32))],
    ["no state", (address) => address.searchParams.delete("state")],
  ])("%s", (_, change) =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      const { address, cookie } = await walk();
      const changed = new URL(address);
      change(changed);
      expect(await refusal(ctx, await comeBack(changed.href, cookie))).toBe(refusedAs("company_sign_in_expired"));
    }),
  );

  test("the right address in a browser that did not begin it", () =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      const { address } = await walk();
      expect(await refusal(ctx, await comeBack(address, ""))).toBe(refusedAs("company_sign_in_expired"));
    }));

  test("a code that was used", () =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      const { address, cookie } = await walk();
      await comeBack(address, cookie);
      await ctx.db.delete(sessions);
      expect(await refusal(ctx, await comeBack(address, cookie))).toBe(refusedAs("company_sign_in_expired"));
    }));

  test("a used code in a sign-in of its own", () =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      const first = await walk();
      await comeBack(first.address, first.cookie);
      await ctx.db.delete(sessions);
      const second = await walk();
      const address = new URL(second.address);
      address.searchParams.set("code", new URL(first.address).searchParams.get("code") ?? "");
      expect(await refusal(ctx, await comeBack(address.href, second.cookie))).toBe(refusedAs("company_sign_in_failed"));
    }));

  test("what the provider itself refuses", () =>
    inDesk(async (ctx) => {
      const { address, cookie } = await walk();
      const refused = new URL(address);
      refused.searchParams.delete("code");
      refused.searchParams.set("error", "access_denied");
      expect(await refusal(ctx, await comeBack(refused.href, cookie))).toBe(refusedAs("company_sign_in_failed"));
    }));

  const strangeKey = (token: string) => company.resign(token, (claims) => claims, "stranger");
  const changed = (change: object) => (token: string) => company.resign(token, (claims) => ({ ...claims, ...change }));
  const unsigned = (token: string) => `${Buffer.from('{"alg":"none"}').toString("base64url")}.${token.split(".")[1]}.`;

  test.each<[string, (token: string) => string]>([
    ["another nonce", changed({ nonce: "of another sign-in" })],
    ["no nonce", changed({ nonce: undefined })],
    ["another audience", changed({ aud: "another-client" })],
    ["another issuer", changed({ iss: "http://127.0.0.1:9" })],
    ["another subject", changed({ sub: "somebody else" })],
    ["a time that is over", changed({ exp: Math.floor(Date.now() / 1000) - 600 })],
    ["a stranger's signature", strangeKey],
    ["no signature", unsigned],
    ["nothing in it", () => ""],
    ["a claim that was changed afterwards", (token) => token.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x"}').toString("base64url")}.`)],
  ])("an ID token with %s", (_, tamper) =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      company.state.tamper = tamper;
      expect(await refusal(ctx, await signIn())).toBe(refusedAs("company_sign_in_failed"));
    }),
  );
});

test("an ID token that was signed anew and left as it was is good: the tests above fail for their own reasons", () =>
  inDesk(async (ctx) => {
    const { id } = await colleague(ctx);
    company.state.tamper = (token) => company.resign(token, (claims) => claims);
    expect(await signedIn(ctx, await signIn())).toBe(id);
  }));

describe("while the provider is down", () => {
  const away = () => provideEnv({ OIDC_ISSUER: "http://127.0.0.1:9", ...CLIENT });

  test("the button says so in the reader's language, and passwords go on", () =>
    inDesk(async (ctx) => {
      away();
      const response = await start({}, { "accept-language": "nl" });
      expect([response.status, (await response.json()) as object]).toMatchObject([503, { detail: MESSAGES.nl.Errors.company_sign_in_unavailable }]);
      const { email, password } = await makeMember(ctx);
      expect((await signInEndpoint(signInRequest({ email, password }))).status).toBe(200);
    }));

  test("who comes back from it is told so too", () =>
    inDesk(async (ctx) => {
      await colleague(ctx);
      const { address, cookie } = await walk();
      away();
      expect((await comeBack(address, cookie)).headers.get("location")).toBe(refusedAs("company_sign_in_unavailable"));
    }));

  test("it works as soon as the provider answers, without a restart of the desk", () =>
    inDesk(async (ctx) => {
      const down = await startCompanyProvider(`${DESK}/api/auth/callback/company`);
      await down.close();
      provideEnv({ OIDC_ISSUER: down.issuer, ...CLIENT });
      expect((await start()).status).toBe(503);
      const up = await startCompanyProvider(`${DESK}/api/auth/callback/company`, Number(new URL(down.issuer).port));
      const person = await colleague(ctx);
      up.state.account = company.state.account;
      expect(await signedIn(ctx, await signIn())).toBe(person.id);
      await up.close();
    }));
});

test("leads to no other site afterwards, whatever is asked for", () =>
  inDesk(async (ctx) => {
    await colleague(ctx);
    const begun = await start({ next: "https://evil.example/", callbackURL: "https://evil.example/", idToken: { token: "x" }, provider: "github" });
    const { url } = (await begun.json()) as { url: string };
    expect(new URL(url).origin).toBe(company.issuer);
    expect((await comeBack(await walkThrough(url), cookiesOf(begun))).headers.get("location")).toBe("/tickets");
  }));

test("asks with PKCE, a state and a nonce, and is begun by the desk's own pages alone", () =>
  inDesk(async () => {
    const { url } = (await (await start()).json()) as { url: string };
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      client_id: CLIENT.OIDC_CLIENT_ID,
      redirect_uri: `${DESK}/api/auth/callback/company`,
      response_type: "code",
      code_challenge_method: "S256",
      scope: expect.stringContaining("openid"),
      state: expect.stringMatching(/^.{32}$/),
      nonce: expect.stringMatching(/^.{32}$/),
    });
    expect((await start({}, { origin: "http://evil.example" })).status).toBe(403);
  }));

test("a desk without a company's sign-in has none", () =>
  inDesk(async () => {
    provideEnv({ OIDC_ISSUER: "" });
    expect((await start()).status).toBe(404);
    expect((await comeBack(`${DESK}/api/auth/callback/company?code=x&state=x`, "")).status).toBe(404);
  }));
