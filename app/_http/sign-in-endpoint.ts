import { z } from "zod";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";
import { nextAddress } from "@/components/sign-in/next-address";
import { finishCompanySignIn } from "@/lib/auth/company/finish-company-sign-in";
import { startCompanySignIn } from "@/lib/auth/company/start-company-sign-in";
import { passSecondFactor } from "@/lib/auth/pass-second-factor";
import type { SignInAnswer, SignInCall } from "@/lib/auth/sign-in-call";
import { signInWithPassword } from "@/lib/auth/sign-in-with-password";
import { signOut } from "@/lib/auth/sign-out";
import { usePasswordLink } from "@/lib/auth/use-password-link";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { readLimited } from "./body";
import { nameRoute } from "./name-route";
import { present } from "./present";
import { problem } from "./problem";
import { systemCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";
import { refuseForeignPage } from "./same-origin";

/** Mail, password and code are short; nobody is known yet. */
const BODY_MAX_BYTES = 8_192;
const YEAR_SECONDS = 365 * 24 * 3600;

const wanted = z.object({ next: z.string().optional() }).catch({});

/** The library has many endpoints (a person could rename themselves); these are the desk's own, and it opens no other. */
const ENDPOINTS = new Map<string, (ctx: Ctx, call: SignInCall) => Promise<SignInAnswer>>([
  ["POST /api/auth/sign-in/email", signInWithPassword],
  ["POST /api/auth/second-factor", passSecondFactor],
  ["POST /api/auth/sign-in/company", (ctx, call) => startCompanySignIn(ctx, call, nextAddress(wanted.parse(call.body).next))],
  ["GET /api/auth/callback/company", finishCompanySignIn],
  ["POST /api/auth/use-password-link", usePasswordLink],
  ["POST /api/auth/sign-out", signOut],
]);

/** As the browser wrote it: what Next has in `url` is where the server listens. */
function addressOf(request: Request): URL {
  const { pathname, search } = new URL(request.url);
  const host = request.headers.get("host");
  return new URL(pathname.replace(/\/$/, "") + search, env().APP_URL ?? (host ? `http://${host}` : request.url));
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await readLimited(request, BODY_MAX_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A form adopts the person's language itself; a browser that the provider sends on to a page is given it. */
function redirect(location: string, { locale }: SignInAnswer, request: Request, headers: Headers): Response {
  const hasChosen = request.headers.get("cookie")?.includes(`${LOCALE_COOKIE}=`) ?? false;
  if (locale && !hasChosen) headers.append("Set-Cookie", `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
  headers.set("Location", location);
  return new Response(null, { status: 302, headers });
}

function reply(answer: SignInAnswer, request: Request, { locale }: Ctx): Response {
  const headers = new Headers({ "Cache-Control": "private, no-store" });
  for (const cookie of answer.cookies) headers.append("Set-Cookie", cookie);
  return answer.location === undefined ? Response.json(present(answer.result ?? {}, locale), { headers }) : redirect(answer.location, answer, request, headers);
}

async function answer(request: Request): Promise<Response> {
  const locale = requestLocale(request);
  try {
    const url = addressOf(request);
    const endpoint = ENDPOINTS.get(`${request.method} ${url.pathname}`);
    if (!endpoint) throw new DomainError("not_found", "route_unknown");
    refuseForeignPage(request);
    const ctx = systemCtx(locale);
    return reply(await endpoint(ctx, { url, headers: request.headers, body: await bodyOf(request) }), request, ctx);
  } catch (error) {
    return problem(error, locale);
  }
}

export const signInEndpoint = nameRoute({ path: "/api/auth" }, answer);
