import { problem } from "@/app/_http/problem";
import { requestLocale } from "@/app/_http/request-locale";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { mayReadMetrics, RELAYED_HEADER } from "@/lib/core/metrics-access";

/** Prometheus text. The web server writes the client's address into X-Forwarded-For itself. */
export async function GET(request: Request): Promise<Response> {
  const { headers } = request;
  const reader = { address: headers.get("x-forwarded-for") ?? "", authorization: headers.get("authorization"), isRelayed: headers.has(RELAYED_HEADER) };
  if (!mayReadMetrics(reader)) return problem(new DomainError("forbidden", "forbidden"), requestLocale(request));
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
}
