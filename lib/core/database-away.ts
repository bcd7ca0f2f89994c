import { logger } from "@/lib/core/logger";
import { perProcess } from "@/lib/core/per-process";

/** Lost and refused connections as the two drivers and PostgreSQL itself name them: the database is away, nothing is wrong. */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|57P0[123]|53300)$/;

/** Whether an error, or what caused it, is that the database cannot be reached. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && CODES.test(String(cause.code))) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
  }
  return false;
}

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
