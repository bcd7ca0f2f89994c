import { METRICS } from "@/app/_http/openapi/plain-routes";
import { otherMethods } from "@/app/_http/other-methods";
import { plainRoute } from "@/app/_http/plain-route";
import { systemCtx } from "@/app/_http/request-ctx";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { mayReadMetrics, RELAYED_HEADER } from "@/lib/core/metrics-access";
import { readReadiness } from "@/lib/health/read-readiness";
import { scrape } from "@/lib/metrics/scrape";
import { webHealth } from "@/lib/metrics/web-health";

/** Prometheus text. The web server writes the client's address into X-Forwarded-For itself. */
export const GET = plainRoute(METRICS, async ({ headers }) => {
  const reader = { address: headers.get("x-forwarded-for") ?? "", authorization: headers.get("authorization"), isRelayed: headers.has(RELAYED_HEADER) };
  if (!mayReadMetrics(reader)) throw new DomainError("forbidden", "forbidden");
  const ctx = systemCtx(env().DEFAULT_LOCALE);
  const { text, contentType } = await scrape({ ctx, health: async () => webHealth(await readReadiness(ctx)) });
  return new Response(text, { headers: { "Content-Type": contentType } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
