import { metrics } from "@/lib/core/metrics";

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** The handler, its answers timed under the route's path, so that ids never become labels. */
export function measureRequest<Rest extends unknown[]>(route: { path: string; method: string }, handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const stop = metrics().httpRequestDuration.startTimer({ method: route.method, route: route.path });
    const response = await handler(request, ...rest);
    stop({ status: String(response.status) });
    return response;
  };
}
