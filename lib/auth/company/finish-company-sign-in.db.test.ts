import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signInEndpoint } from "@/app/_http/sign-in-endpoint";
import { sessions } from "@/db/schema/sign-in";
import { provideEnv } from "@/lib/core/env";
import { apiRequest } from "@/tests/support/api-request";
import { CLIENT, startCompanyProvider, walkThrough } from "@/tests/support/company-provider";
import { type TestCtx, withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { cookiesOf, deedsOf, freshSignIn } from "@/tests/support/sign-in-desk";

const CALLBACK = "http://desk.example/api/auth/callback/company";
const OFFICE = { host: "desk.example", "x-forwarded-for": "198.51.100.7" };

let company: Awaited<ReturnType<typeof startCompanyProvider>>;
beforeAll(async () => {
  company = await startCompanyProvider(CALLBACK);
});
afterAll(() => company.close());
beforeEach(() => provideEnv({ OIDC_ISSUER: company.issuer, ...CLIENT }));

/** A desk with one person, whom the provider vouches for. */
const withColleague = (test: (ctx: TestCtx, open: () => Promise<number>) => Promise<void>) =>
  withRollback(async (ctx) => {
    freshSignIn();
    const { id, email } = await makeEmployee(ctx);
    company.state.account = { sub: `sub-${id}`, email, email_verified: true };
    await test(ctx, () => ctx.db.$count(sessions, eq(sessions.userId, id)));
  });

async function walk() {
  const begun = await signInEndpoint(apiRequest("/api/auth/sign-in/company", { body: {}, headers: OFFICE }));
  const { url } = (await begun.json()) as { url: string };
  return { address: await walkThrough(url), cookie: cookiesOf(begun) };
}

const comeBack = ({ address, cookie }: { address: string; cookie: string }) => signInEndpoint(new Request(address, { headers: { ...OFFICE, cookie } }));

const knock = (from = OFFICE["x-forwarded-for"]) => signInEndpoint(new Request(`${CALLBACK}?error=access_denied`, { headers: { ...OFFICE, "x-forwarded-for": from } }));

test("whoever comes back in a loop is refused each time, and recorded no oftener than an address may try", () =>
  withColleague(async (ctx) => {
    const places = new Set<string | null>();
    for (let turn = 0; turn < 14; turn++) places.add((await knock()).headers.get("location"));
    expect([...places]).toEqual(["/sign-in?refused=company_sign_in_expired"]);
    expect(await deedsOf(ctx, "unknown")).toHaveLength(10);
    await knock("203.0.113.200");
    expect(await deedsOf(ctx, "unknown")).toHaveLength(11);
  }));

test("a sign-in costs its address nothing", () =>
  withColleague(async (_, open) => {
    for (let turn = 1; turn <= 12; turn++) {
      await comeBack(await walk());
      expect(await open()).toBe(turn);
    }
  }));

test("who had begun is let in, though the attempts of the office are spent", () =>
  withColleague(async (_, open) => {
    const begun = await walk();
    for (let turn = 0; turn < 12; turn++) await knock();
    await comeBack(begun);
    expect(await open()).toBe(1);
  }));
