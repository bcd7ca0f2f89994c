import { signIn } from "@/lib/auth/sign-in";
import { DomainError } from "@/lib/core/errors";
import { measureRequest } from "./measure-request";
import { problem } from "./problem";
import { requestLocale } from "./request-locale";

/** The library has more endpoints (a person could rename themselves); the desk opens these alone. */
const OPEN = new Map([
  ["/api/auth/sign-in/email", "POST"],
  ["/api/auth/sign-out", "POST"],
]);

async function answer(request: Request): Promise<Response> {
  const locale = requestLocale(request);
  try {
    if (OPEN.get(new URL(request.url).pathname) !== request.method) throw new DomainError("not_found", "route_unknown");
    const response = await signIn().handler(request);
    if (response.status === 429) {
      const seconds = Number(response.headers.get("x-retry-after") ?? 60);
      throw new DomainError("rate_limited", "rate_limited", { seconds });
    }
    if (response.status >= 400 && response.status < 500) throw new DomainError("unauthenticated", "sign_in_failed");
    return response;
  } catch (error) {
    return problem(error, locale);
  }
}

export const signInEndpoint = measureRequest({ path: "/api/auth", method: "POST" }, answer);
