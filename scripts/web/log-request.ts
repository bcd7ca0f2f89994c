import type { IncomingMessage, ServerResponse } from "node:http";
import type { Span } from "@opentelemetry/api";
import { inLogContext, type LogContext } from "@/lib/core/log-context";
import { logger } from "@/lib/core/logger";
import { REQUEST_ID_HEADER, requestIdOf } from "@/lib/core/request-id";
import { continueTrace, inSpan, untraced } from "@/lib/core/spans";
import { stopwatch } from "@/lib/core/stopwatch";
import { setRequestHeader } from "./set-request-header";

const METHOD = /^[A-Z]{3,7}$/;

/** What machines ask for all the time: the files of pages, signs of life, metrics. */
const ROUTINE = /^\/(?:_next|icon\.svg|api\/(?:health|metrics))(?:\/|$)/;

/** The pattern of an address: what it names stays out of the log. */
export type PatternOf = (path: string) => string;

const methodOf = ({ method = "" }: IncomingMessage): string => (METHOD.test(method) ? method : "OTHER");

function describe(span: Span, method: string, route: string, status: number, { actor_type, actor_id, ticket }: LogContext): void {
  span.updateName(`${method} ${route}`);
  span.setAttributes({ "http.route": route, "http.response.status_code": status, "desk.actor_type": actor_type, "desk.actor_id": actor_id, "desk.ticket": ticket });
}

/** Resolves when the answer has been sent to its end, or its connection is gone. */
const answered = (response: ServerResponse): Promise<void> => new Promise((resolve) => response.once("close", resolve));

/**
 * Serves a request under its id: a proxy's, or one of its own, which the answer names. All that is logged meanwhile says it,
 * and one line says how it ended. A trace that the caller is part of goes on here.
 */
export function logRequest(request: IncomingMessage, response: ServerResponse, patternOf: PatternOf, serve: () => void): void {
  const id = requestIdOf(request.headers[REQUEST_ID_HEADER]);
  setRequestHeader(request, REQUEST_ID_HEADER, id);
  response.setHeader("X-Request-Id", id);
  const elapsed = stopwatch();
  const method = methodOf(request);
  const [path = "/"] = (request.url ?? "/").split("?");
  const isRoutine = ROUTINE.test(path);
  const fields: LogContext = { request_id: id };
  const work = async (span: Span) => {
    const end = answered(response);
    serve();
    await end;
    const route = fields.route ?? patternOf(path);
    const { statusCode: status, writableFinished } = response;
    describe(span, method, route, status, fields);
    logger()[isRoutine ? "debug" : "info"]({ ...fields, method, route, status, ms: elapsed(), ...(writableFinished ? {} : { aborted: true }) }, "request");
  };
  const attributes = { "http.request.method": method, "desk.request_id": id };
  const traced = () => inSpan(method, { kind: "SERVER", attributes }, work);
  // Next makes spans for these too, and nobody looks at them.
  void inLogContext(fields, () => (isRoutine ? untraced(traced) : continueTrace(request.headers, traced)));
}
