import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@/db/schema/sign-in";
import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";
import { signInOptions } from "../sign-in";

/** Names the provider in its callback's path and in accounts. */
export const COMPANY = "company";

const PATIENCE_MS = 5_000;

const metadata = z.object({ issuer: z.string(), token_endpoint_auth_methods_supported: z.array(z.string()).default(["client_secret_basic"]) });

export const offersCompanySignIn = (): boolean => env().OIDC_ISSUER !== undefined;

const withoutSlash = (address: string): string => address.replace(/\/$/, "");

const discoveryUrl = (issuer: string): string => `${withoutSlash(issuer)}/.well-known/openid-configuration`;

async function discover(issuer: string) {
  const response = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(PATIENCE_MS) });
  const found = metadata.parse(await response.json());
  if (withoutSlash(found.issuer) !== withoutSlash(issuer)) throw new TypeError(`the provider calls itself ${found.issuer}`);
  return found;
}

const subjectOf = (issuer: string, subject: string | number): string => `${issuer} ${subject}`;

/** A company that has changed its provider: who was linked at the old one is linked anew. */
async function forgetOldProvider(issuer: string, employeeId: string): Promise<void> {
  const elsewhere = sql`not starts_with(${accounts.accountId}, ${subjectOf(issuer, "")})`;
  await runtime().connection.db.delete(accounts).where(and(eq(accounts.userId, employeeId), eq(accounts.providerId, COMPANY), elsewhere));
}

function configure(issuer: string, authMethods: readonly string[]) {
  const { OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET } = env();
  const options = signInOptions();
  const authentication = OIDC_CLIENT_SECRET && authMethods.includes("client_secret_basic") ? "basic" : "post";
  const provider = genericOAuth({
    config: [
      {
        providerId: COMPANY,
        discoveryUrl: discoveryUrl(issuer),
        clientId: OIDC_CLIENT_ID,
        ...(OIDC_CLIENT_SECRET ? { clientSecret: OIDC_CLIENT_SECRET } : {}),
        authentication,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        disableSignUp: true,
        requireIdTokenVerification: true,
        // Of another provider the same subject is somebody else; without an ID token, nothing binds the answer to the question.
        accountSubject: ({ profile, tokens }) => (profile.sub && tokens.idToken ? subjectOf(issuer, profile.sub) : ""),
      },
    ],
  });
  const { session } = options.databaseHooks;
  return betterAuth({
    ...options,
    // A person's mail is written by administrators alone, so it is as good as verified on this side.
    account: { updateAccountOnSignIn: false, accountLinking: { requireLocalEmailVerified: false } },
    databaseHooks: {
      session,
      account: {
        create: {
          before: async (account) => {
            await forgetOldProvider(issuer, account.userId);
            // The desk asks who somebody is and nothing more: the provider's tokens are of no use here.
            return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
          },
        },
      },
    },
    plugins: [provider],
  });
}

type Library = ReturnType<typeof configure>;

/**
 * The sign-in library for the company's provider, apart from the one that passwords and sessions use: this one asks the
 * provider when it starts, and must keep nobody waiting who does not. Made once the provider answers; asked each time, so
 * that one that is down is said to be. Throws unavailable.
 */
export async function companyProvider(): Promise<Library> {
  const { OIDC_ISSUER: issuer } = env();
  if (issuer === undefined) throw new DomainError("not_found", "route_unknown");
  const { token_endpoint_auth_methods_supported: methods } = await discover(issuer).catch((error: unknown) => {
    logger().warn({ err: error }, "the company's sign-in does not answer");
    throw new DomainError("unavailable", "company_sign_in_unavailable");
  });
  return perProcess(`company-sign-in ${issuer}`, () => configure(issuer, methods));
}
