import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";
import { toNodeHandler } from "srvx/node";
import { API_ROUTES, type ApiHandler } from "@/app/_http/api-routes";
import { pathMatcher } from "./match-path";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const PREFIX = "/api/";

const compressed = compression() as (...exchange: [...Parameters<Serve>, next: () => void]) => void;

function handlerOf(route: Record<string, ApiHandler>, method: string): ApiHandler | undefined {
  return route[method] ?? (method === "HEAD" ? route.GET : undefined);
}

/** An answer to HEAD says what GET would, without saying it. */
async function withoutBody({ status, headers, body }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}

/**
 * Answers for the routes of the API without the way through Next, which costs more than most of them do; false where Next should
 * answer: pages, sign-in, the API's documentation, and what is no route.
 */
export function apiRoutes(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const match = pathMatcher(API_ROUTES);
  return (request, response) => {
    const { url = "", method = "" } = request;
    if (!url.startsWith(PREFIX)) return false;
    const found = match(url.slice(PREFIX.length).split("?")[0] ?? "");
    const handler = found && handlerOf(found.route, method);
    if (!handler) return false;
    const serve = toNodeHandler(async (asked) => {
      const answer = await handler(asked, { params: Promise.resolve(found.params) });
      return method === "HEAD" ? withoutBody(answer) : answer;
    }) as Serve;
    if (request.headers["accept-encoding"] === undefined) serve(request, response);
    else compressed(request, response, () => serve(request, response));
    return true;
  };
}
