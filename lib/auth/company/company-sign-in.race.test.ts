import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInEndpoint } from "@/app/_http/sign-in-endpoint";
import { accounts, sessions } from "@/db/schema/sign-in";
import { provideEnv } from "@/lib/core/env";
import { apiRequest } from "@/tests/support/api-request";
import { CLIENT, startCompanyProvider, walkThrough } from "@/tests/support/company-provider";
import { makeEmployee } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { cookiesOf } from "@/tests/support/sign-in-desk";

const database = raceDatabase({ connections: 16 });

let company: Awaited<ReturnType<typeof startCompanyProvider>>;
beforeAll(async () => {
  company = await startCompanyProvider("http://desk.example/api/auth/callback/company");
  provideEnv({ OIDC_ISSUER: company.issuer, ...CLIENT });
});
afterAll(() => company.close());

async function walk() {
  const begun = await signInEndpoint(apiRequest("/api/auth/sign-in/company", { body: {}, headers: { host: "desk.example", "x-forwarded-for": "198.51.100.7" } }));
  const { url } = (await begun.json()) as { url: string };
  return { address: await walkThrough(url), cookie: cookiesOf(begun) };
}

const comeBack = async ({ address, cookie }: Awaited<ReturnType<typeof walk>>) =>
  (await signInEndpoint(new Request(address, { headers: { host: "desk.example", cookie } }))).headers.get("location");

test("another account at the provider with the mail of somebody who is linked is let in by nobody's mistake", async () => {
  const ctx = database.ctx();
  const { id, email } = await makeEmployee(ctx);
  company.state.account = { sub: `first-${id}`, email, email_verified: true };
  expect(await comeBack(await walk())).toBe("/tickets");
  company.state.account = { sub: `second-${id}`, email, email_verified: true };
  expect(await comeBack(await walk())).toBe("/sign-in?refused=company_sign_in_failed");
  expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(1);
});

test("who signs in for the first time in several windows at once is linked once", async () => {
  const ctx = database.ctx();
  const { id, email } = await makeEmployee(ctx);
  company.state.account = { sub: `at-once-${id}`, email, email_verified: true };
  const walks = [await walk(), await walk(), await walk(), await walk()];
  const places = await Promise.all(walks.map(comeBack));
  expect(places).toContain("/tickets");
  expect(await ctx.db.$count(accounts, eq(accounts.userId, id))).toBe(1);
  expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(places.filter((place) => place === "/tickets").length);
});

// A provider may end, at the second use of a code, what the first one was given: then none is opened.
test("one address that comes back four times at once opens no more than one session", async () => {
  const ctx = database.ctx();
  const { id, email } = await makeEmployee(ctx);
  company.state.account = { sub: `replayed-${id}`, email, email_verified: true };
  const once = await walk();
  const places = await Promise.all([once, once, once, once].map(comeBack));
  const entered = places.filter((place) => place === "/tickets").length;
  expect(entered).toBeLessThanOrEqual(1);
  expect(await ctx.db.$count(sessions, eq(sessions.userId, id))).toBe(entered);
});
