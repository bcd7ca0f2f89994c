import { READY } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";
import { present } from "@/app/_http/present";
import { systemCtx } from "@/app/_http/request-ctx";
import { requestLocale } from "@/app/_http/request-locale";
import { readReadiness } from "@/lib/health/read-readiness";
import type { Readiness } from "@/lib/health/schema";

const UNREADY = new Set<Readiness["status"]>(["down", "draining"]);

/** Ready: 200 while the desk can serve, degraded or not; 503 when it cannot, or this process is about to end. For load balancers, so without a key. */
export const GET = plainRoute(READY, async (request) => {
  const locale = requestLocale(request);
  const readiness = await readReadiness(systemCtx(locale));
  return Response.json(present(readiness, locale), { status: UNREADY.has(readiness.status) ? 503 : 200, headers: { "Cache-Control": "no-store" } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
