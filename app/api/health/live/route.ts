import { LIVE } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";

/** Alive: the process answers. Whether it can serve is /api/health/ready. */
export const GET = plainRoute(LIVE, () => Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } }));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
