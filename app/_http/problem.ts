import { randomUUID } from "node:crypto";
import { MESSAGES } from "@/app/_i18n/messages";
import type { Locale } from "@/db/enums";
import { isDatabaseAway, isDatabaseClash } from "@/lib/core/database-away";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import { logContext } from "@/lib/core/log-context";
import { logger } from "@/lib/core/logger";
import { snakePath } from "@/lib/core/naming";
import { present } from "./present";
import { errorSentence } from "./sentences";

const STATUS: Record<ErrorCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  forbidden_transition: 409,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};

const RETRY_SECONDS = 5;

function asDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  return isDatabaseAway(error) || isDatabaseClash(error) ? new DomainError("unavailable", "unavailable") : undefined;
}

/** RFC 9457: which occurrence this is, as the log names it. */
const instance = (): { instance?: string } => {
  const { request_id: id } = logContext();
  return id === undefined ? {} : { instance: `urn:deskwise:request:${id}` };
};

const reply = (body: object, status: number, locale: Locale, headers: Record<string, string> = {}): Response =>
  Response.json({ ...body, ...instance() }, { status, headers: { "Content-Type": "application/problem+json", "Content-Language": locale, "Cache-Control": "private, no-store", Vary: "Accept-Language", ...headers } });

/** An error as RFC 9457 problem+json in the reader's language. What nobody foresaw is logged and named by a request id alone. */
export function problem(error: unknown, locale: Locale): Response {
  const known = asDomainError(error);
  if (!known) {
    const requestId = logContext().request_id ?? randomUUID();
    logger().error({ err: error, request_id: requestId }, "request failed");
    const detail = errorSentence(locale, "internal", { request_id: requestId });
    return reply({ type: "urn:deskwise:problem:internal", title: MESSAGES[locale].Problems.internal, status: 500, detail, errors: [] }, 500, locale);
  }
  const { code, reason, values, details } = known;
  const { fields = [], ...rest } = details;
  const errors = fields.map((field) => ({ path: snakePath(field.path), message: errorSentence(locale, field.reason, field.values) }));
  const status = STATUS[code];
  const body = {
    ...(present(rest, locale) as object),
    type: `urn:deskwise:problem:${code}`,
    title: MESSAGES[locale].Problems[code],
    status,
    detail: errorSentence(locale, reason, values),
    errors,
  };
  const headers: Record<string, string> = {};
  if (code === "unauthenticated") headers["WWW-Authenticate"] = "Bearer";
  if (status === 503 || status === 429) headers["Retry-After"] = String(values.seconds ?? RETRY_SECONDS);
  return reply(body, status, locale, headers);
}
