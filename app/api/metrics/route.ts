import { problem } from "@/app/_http/problem";
import { requestLocale } from "@/app/_http/request-locale";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { mayReadMetrics } from "@/lib/core/metrics-access";

/** Prometheus text. The web server writes the client's address into X-Forwarded-For itself. */
export async function GET(request: Request): Promise<Response> {
  const address = request.headers.get("x-forwarded-for") ?? "";
  if (!mayReadMetrics(address, request.headers.get("authorization"))) return problem(new DomainError("forbidden", "forbidden"), requestLocale(request));
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
}
