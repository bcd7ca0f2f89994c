import { signIn } from "@/lib/auth/sign-in";
import { DomainError } from "@/lib/core/errors";
import { readLimited } from "./body";
import { measureRequest } from "./measure-request";
import { problem } from "./problem";
import { requestLocale } from "./request-locale";

/** Mail and password are short; nobody is known yet. */
const BODY_MAX_BYTES = 8_192;

/** The library has more endpoints (a person could rename themselves); the desk opens these alone. */
const OPEN = new Map([
  ["/api/auth/sign-in/email", "POST"],
  ["/api/auth/sign-out", "POST"],
]);

async function answer(request: Request): Promise<Response> {
  const locale = requestLocale(request);
  try {
    if (OPEN.get(new URL(request.url).pathname) !== request.method) throw new DomainError("not_found", "route_unknown");
    const body = await readLimited(request, BODY_MAX_BYTES);
    const response = await signIn().handler(new Request(request.url, { method: request.method, headers: request.headers, body }));
    if (response.status === 429) {
      const seconds = Number(response.headers.get("x-retry-after") ?? 60);
      throw new DomainError("rate_limited", "rate_limited", { seconds });
    }
    if (response.status === 403) throw new DomainError("forbidden", "origin_refused");
    if (response.status >= 400 && response.status < 500) throw new DomainError("unauthenticated", "sign_in_failed");
    return response;
  } catch (error) {
    return problem(error, locale);
  }
}

export const signInEndpoint = measureRequest({ path: "/api/auth", method: "POST" }, answer);
