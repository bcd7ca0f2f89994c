import { METRICS } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { mayReadMetrics, RELAYED_HEADER } from "@/lib/core/metrics-access";

/** Prometheus text. The web server writes the client's address into X-Forwarded-For itself. */
export const GET = plainRoute(METRICS, async ({ headers }) => {
  const reader = { address: headers.get("x-forwarded-for") ?? "", authorization: headers.get("authorization"), isRelayed: headers.has(RELAYED_HEADER) };
  if (!mayReadMetrics(reader)) throw new DomainError("forbidden", "forbidden");
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
