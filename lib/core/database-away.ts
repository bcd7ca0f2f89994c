import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";

/** Lost and refused connections as the two drivers and PostgreSQL itself name them: the database is away, nothing is wrong. */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|57P0[123]|53300)$/;

/** A deadlock, and transactions that cannot both be: PostgreSQL has undone one, which may simply be tried again. */
const CLASHES = /^(40P01|40001)$/;

function hasCode(error: unknown, codes: RegExp): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && codes.test(String(cause.code))) return true;
    if (cause instanceof AggregateError && cause.errors.some((part) => hasCode(part, codes))) return true;
  }
  return false;
}

/** Whether an error, or what caused it, is that the database cannot be reached. */
export const isDatabaseAway = (error: unknown): boolean => hasCode(error, CODES);

/** Whether an error, or what caused it, is that another transaction was in the way. */
export const isDatabaseClash = (error: unknown): boolean => hasCode(error, CLASHES);

/**
 * Keeps the process alive while the database is away: the queue's own upkeep rejects with nobody to hear it, and goes on
 * when the database is back. Any other rejection that nobody handles still ends the process.
 */
export function outliveDatabaseOutages(): void {
  perProcess("database-outages", () =>
    process.on("unhandledRejection", (error) => {
      if (!isDatabaseAway(error)) throw error;
      logger().warn({ err: error }, "the database is away");
    }),
  );
}
