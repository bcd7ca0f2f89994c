import type { Ctx } from "@/lib/core/ctx";
import { isDatabaseAway, isDatabaseClash } from "@/lib/core/database-away";
import { DomainError, type ErrorCode, type ErrorReason, type ErrorValues } from "@/lib/core/errors";

export interface Refusal {
  reason: ErrorReason;
  values: ErrorValues;
  code: ErrorCode;
}

/**
 * Why a ticket was not changed; of several fields the first one says it. Throws what nobody foresaw, and what the database could
 * not do where an outer transaction is lost with it.
 */
export function refusalOf(ctx: Ctx, error: unknown): Refusal {
  if (error instanceof DomainError) {
    const { reason, values = {} } = error.details.fields?.[0] ?? error;
    return { reason, values, code: error.code };
  }
  if (!ctx.outbox && (isDatabaseAway(error) || isDatabaseClash(error))) return { reason: "unavailable", values: {}, code: "unavailable" };
  throw error;
}
