import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Throws forbidden when a page that the desk did not serve sends a write along with a person's cookie. */
export function refuseForeignPage(request: Request): void {
  if (SAFE.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin === null && request.headers.get("sec-fetch-site") !== "cross-site") return;
  const { APP_URL } = env();
  const own = APP_URL === undefined ? request.headers.get("host") : new URL(APP_URL).host;
  if (origin !== null && URL.canParse(origin) && new URL(origin).host === own) return;
  throw new DomainError("forbidden", "origin_refused");
}
