import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { employees } from "@/db/schema/employees";
import { accounts, sessions, signInLimits, verifications } from "@/db/schema/sign-in";
import { env } from "@/lib/core/env";
import { perProcess } from "@/lib/core/per-process";
import { runtime } from "@/lib/core/runtime";

const SESSION_SECONDS = 7 * 24 * 3600;

/** Without APP_URL the desk is wherever the browser found it: a page may post to the host that served it. */
function servedOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function configure() {
  const { AUTH_SECRET, APP_URL } = env();
  return betterAuth({
    appName: "Deskwise",
    secret: AUTH_SECRET,
    baseURL: APP_URL,
    basePath: "/api/auth",
    trustedOrigins: APP_URL ? [APP_URL] : servedOrigins,
    database: drizzleAdapter(runtime().connection.db, {
      provider: "pg",
      schema: { user: employees, session: sessions, account: accounts, verification: verifications, rateLimit: signInLimits },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_SECONDS },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 600,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    // Said aloud, since the library leaves the check out wherever NODE_ENV or TEST says test.
    advanced: {
      cookiePrefix: "deskwise",
      // A browser drops a Secure cookie that came over plain http, as within many a company.
      useSecureCookies: APP_URL?.startsWith("https://") ?? false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** The sign-in library, one a process. People are its users, so a name and a mail stand in one place. */
export const signIn = (): ReturnType<typeof configure> => perProcess("sign-in", configure);
