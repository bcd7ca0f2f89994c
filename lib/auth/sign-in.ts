import { betterAuth, type BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { twoFactor } from "better-auth/plugins/two-factor";
import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { accounts, sessions, twoFactors, verifications } from "@/db/schema/sign-in";
import { env } from "@/lib/core/env";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";

const SESSION_SECONDS = 7 * 24 * 3600;

/** Without APP_URL the desk is wherever the browser found it: a page may post to the host that served it. */
function servedOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}

/** What each instance of the sign-in library has in common, so that a session of one is a session of all. */
export function signInOptions() {
  const { AUTH_SECRET, APP_URL } = env();
  const { db } = runtime().connection;
  return {
    appName: "Deskwise",
    secret: AUTH_SECRET,
    baseURL: APP_URL,
    basePath: "/api/auth",
    trustedOrigins: APP_URL ? [APP_URL] : servedOrigins,
    database: drizzleAdapter(db, { provider: "pg", schema: { user: employees, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors } }),
    session: { expiresIn: SESSION_SECONDS },
    databaseHooks: {
      // Whoever has left gets no session, by whichever way in; false is how the library is told.
      session: { create: { before: async ({ userId }) => ((await db.$count(employees, and(eq(employees.id, userId), eq(employees.isActive, true)))) > 0 ? undefined : false) } },
    },
    // Attempts are counted by lib/auth/attempts: by account too, and without a success that counts as a guess.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "deskwise",
      // A browser drops a Secure cookie that came over plain http, as within many a company.
      useSecureCookies: APP_URL?.startsWith("https://") ?? false,
      // Said aloud, since the library leaves the check out wherever NODE_ENV or TEST says test.
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
}

const configure = () =>
  betterAuth({
    ...signInOptions(),
    emailAndPassword: { enabled: true, disableSignUp: true },
    plugins: [twoFactor()],
  });

/** The sign-in library, one a process. People are its users, so a name and a mail stand in one place. */
export const signIn = (): ReturnType<typeof configure> => perProcess("sign-in", configure);
