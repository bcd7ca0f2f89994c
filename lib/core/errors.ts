import type messages from "@/messages/en.json";

/** A sentence of the `Errors` messages; a reason without its sentence fails the type check. */
export type ErrorReason = keyof (typeof messages)["Errors"];

/** Picks the HTTP status, the result of an action, and whether a job is tried again. */
export type ErrorCode =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "conflict"
  | "forbidden_transition"
  | "stale"
  | "too_large"
  | "unsupported_type"
  | "invalid"
  | "rate_limited"
  | "unavailable";

export type ErrorValues = Record<string, string | number>;

export interface FieldError {
  /** The field as the caller named it, dots between levels. */
  path: string;
  reason: ErrorReason;
  values?: ErrorValues;
}

/** The only error that verbs and reads throw on purpose; only the edges turn it into words. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    readonly reason: ErrorReason,
    readonly values: ErrorValues = {},
    readonly details: { fields?: FieldError[]; [key: string]: unknown } = {},
  ) {
    super(`${code}: ${reason} ${JSON.stringify(values)}`);
  }
}
