import { LIVE } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";
import { present } from "@/app/_http/present";
import { requestLocale } from "@/app/_http/request-locale";
import { readEventLoop } from "@/lib/health/event-loop";

/** Alive: the process answers, however busy it is. Whether it can serve is /api/health/ready. */
export const GET = plainRoute(LIVE, (request) => {
  const alive = { status: "ok" as const, eventLoop: readEventLoop() };
  return Response.json(present(alive, requestLocale(request)), { headers: { "Cache-Control": "no-store" } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
