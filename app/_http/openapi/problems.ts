import { MESSAGES } from "@/app/_i18n/messages";
import { errorSentence } from "@/app/_http/sentences";
import type { ErrorCode, ErrorReason, ErrorValues } from "@/lib/core/errors";
import type { Definition } from "./definition";
import type { JsonSchema } from "./json-schema";

const moves = { type: "array", items: { type: "string" } } as const;

/** RFC 9457, with what the desk adds. */
export const PROBLEM: JsonSchema = {
  type: "object",
  description: "Why a request was not carried out, as RFC 9457 describes it",
  properties: {
    type: { type: "string", pattern: "^urn:deskwise:problem:[a-z_]+$", description: "What went wrong, for programs" },
    title: { type: "string", description: "The same in the language of the answer" },
    status: { type: "integer", minimum: 400, maximum: 599 },
    detail: { type: "string", description: "What went wrong with this very request, in the language of the answer" },
    instance: { type: "string", pattern: "^urn:deskwise:request:", description: "Which request this was, as X-Request-Id and the log name it" },
    errors: {
      type: "array",
      description: "Each field that is not right",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } }, required: ["path", "message"] },
    },
    current_version: { type: "integer", description: "412: the version that If-Match should have named" },
    current: { type: "object", description: "412: the row as it is now, where nothing keeps what changed" },
    changes: {
      type: "array",
      description: "412: what changed since the version that If-Match named",
      items: {
        type: "object",
        properties: {
          field: { type: "string" },
          old_value: { type: ["string", "null"] },
          new_value: { type: ["string", "null"] },
          changed_by: { type: "string" },
          created_at: { type: "string", format: "date-time" },
        },
        required: ["field"],
      },
    },
    current_status: { type: "string", description: "409: the status that does not allow the move" },
    move: { type: "string", description: "409: the move that was asked for" },
    allowed_moves: { ...moves, description: "409: the moves that the status allows" },
  },
  required: ["type", "title", "status", "detail", "errors"],
};

interface ProblemKind {
  code: ErrorCode | "internal";
  reason: ErrorReason;
  values?: ErrorValues;
  description: string;
  more?: object;
}

/** Each problem status, with one answer as an example. */
const PROBLEMS: Record<number, ProblemKind> = {
  400: { code: "malformed", reason: "malformed_json", description: "Not to be read: broken JSON, or a header that is none" },
  401: { code: "unauthenticated", reason: "unauthenticated", description: "Neither a valid key nor a session" },
  403: { code: "forbidden", reason: "forbidden", description: "The key's scopes or the person's role do not allow it" },
  404: { code: "not_found", reason: "ticket_unknown", description: "Not there, or not for the caller to see" },
  409: {
    code: "forbidden_transition",
    reason: "move_not_allowed",
    description: "In conflict with what is there; names the moves that are allowed where a status is in the way",
    more: { current_status: "pending", move: "close", allowed_moves: ["assign", "resolve"] },
  },
  412: {
    code: "stale",
    reason: "ticket_changed",
    values: { version: 4 },
    description: "If-Match names an older version",
    more: { current_version: 4, changes: [{ field: "priority", old_value: "medium", new_value: "high", changed_by: "E-1042", created_at: "2026-11-24T09:12:31.000Z" }] },
  },
  413: { code: "too_large", reason: "body_too_large", values: { maximum: 1_048_576 }, description: "The body is larger than allowed" },
  415: { code: "unsupported_type", reason: "unsupported_type", description: "The body is of another type than the one that is taken" },
  422: {
    code: "invalid",
    reason: "invalid_input",
    description: "A field is not right, or an Idempotency-Key was used for something else",
    more: { errors: [{ path: "title", message: errorSentence("en", "field_required") }] },
  },
  429: { code: "rate_limited", reason: "rate_limited", values: { seconds: 12 }, description: "More requests than RATE_LIMIT_PER_MINUTE; Retry-After says when to go on" },
  500: { code: "internal", reason: "internal", values: { request_id: "6f9b1e1c-9f0e-4a53-8a48-0d9b4f0b2a11" }, description: "A fault of the desk, logged under the request id that the answer names" },
  503: { code: "unavailable", reason: "unavailable", description: "A part of the desk is away; Retry-After says when to try again" },
};

const HEADERS: Record<number, [string, JsonSchema]> = {
  401: ["WWW-Authenticate", { type: "string", const: "Bearer" }],
  429: ["Retry-After", { type: "integer", minimum: 0 }],
  503: ["Retry-After", { type: "integer", minimum: 0 }],
};

/** The answers that go wrong, as components. */
export function problemResponses(): Record<string, object> {
  const entries = Object.entries(PROBLEMS).map(([key, { code, reason, values, description, more }]) => {
    const status = Number(key);
    const example = { type: `urn:deskwise:problem:${code}`, title: MESSAGES.en.Problems[code], status, detail: errorSentence("en", reason, values), errors: [], ...more };
    const [header, schema] = HEADERS[status] ?? [];
    const headers = header === undefined ? {} : { headers: { [header]: { required: true, schema } } };
    return [`Problem${key}`, { description, ...headers, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } } }];
  });
  return Object.fromEntries(entries) as Record<string, object>;
}

const WRITES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** The problem statuses that a route can answer with. */
export function problemStatuses(definition: Definition, hasInput: boolean): number[] {
  const { kind, method, path } = definition;
  if (kind !== undefined && definition.isPublic) return [...(definition.problems ?? [])];
  const isWrite = WRITES.has(method);
  const isVersioned = kind === undefined && definition.versioned === true;
  const all = [
    ...(isWrite ? [400] : []),
    401,
    403,
    ...(path.includes("{") || isWrite ? [404] : []),
    ...(isWrite ? [409] : []),
    ...(isVersioned ? [412] : []),
    ...(isWrite ? [413, 415] : []),
    ...(hasInput || isWrite ? [422] : []),
    429,
    500,
    503,
    ...(definition.problems ?? []),
  ];
  return [...new Set(all)].toSorted((a, b) => a - b);
}
