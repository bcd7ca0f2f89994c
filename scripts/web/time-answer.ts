import type { IncomingMessage, ServerResponse } from "node:http";
import { logContext } from "@/lib/core/log-context";
import { metrics } from "@/lib/core/metrics";
import { perProcess } from "@/lib/core/per-process";
import { boundedLabels } from "./answer-labels";
import type { PatternOf } from "./log-request";

/** The client left before the answer began, as proxies write it. */
const CLIENT_LEFT = 499;

/** How long these go on is up to the client. */
const isOpenEnded = (response: ServerResponse): boolean =>
  String(response.getHeader("content-type")).startsWith("text/event-stream") || response.hasHeader("content-disposition");

/**
 * Times an answer under its route: once it is sent, or once it begins where its end is the client's affair. A route of the API has
 * named itself by then, in the log's context; a page is known by its address.
 */
export function timeAnswer(request: IncomingMessage, response: ServerResponse, patternOf: PatternOf): void {
  const beganAt = performance.now();
  const named = logContext();
  let isTimed = false;
  const time = (): void => {
    if (isTimed) return;
    isTimed = true;
    const { method = "", url = "/", headers } = request;
    const isAction = method === "POST" && headers["next-action"] !== undefined;
    const route = named.route ?? (isAction ? "action" : patternOf(url.split("?")[0] ?? "/"));
    const status = response.headersSent ? response.statusCode : CLIENT_LEFT;
    const labels = perProcess("answer-labels", boundedLabels)({ method, route, status });
    metrics().httpRequestDuration.observe(labels, (performance.now() - beganAt) / 1000);
  };
  // Node calls it itself where nobody else does: the one place that every answer passes as it begins.
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = ((...head: unknown[]) => {
    const written = writeHead(...head);
    if (isOpenEnded(response)) time();
    return written;
  }) as typeof response.writeHead;
  response.once("close", time);
}
