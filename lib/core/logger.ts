import { type LogFn, pino, type Logger as PinoLogger } from "pino";
import { env } from "@/lib/core/env";
import { type LogContext, logContext } from "@/lib/core/log-context";
import { metrics } from "@/lib/core/metrics";
import { perProcess } from "@/lib/core/per-process";
import { safeError } from "@/lib/core/safe-error";
import { traceId } from "@/lib/core/spans";

/** Every field that a line may have. What people wrote, their names, addresses and secrets are none of them. */
export interface LogFields extends LogContext {
  err?: unknown;
  method?: string;
  status?: number | string;
  ms?: number;
  /** The client left before the answer was whole. */
  aborted?: boolean;
  trace_id?: string;
  port?: number;
  signal?: string;
  warning?: string;
  /** How audit chains stand: hashes and counts. */
  anchor?: object;
  degraded?: readonly string[];
  model?: string;
  chunking?: number | string;
  space?: number | string;
  fault?: string;
  kind?: string;
  id?: string;
  analysis?: string;
  channel?: string;
  recovery?: string;
  tickets?: number;
  left?: number;
  documents?: number;
  accuracy?: number | null;
}

interface Log {
  (message: string): void;
  (fields: LogFields, message: string): void;
}

export interface Logger extends Record<"trace" | "debug" | "info" | "warn" | "error" | "fatal", Log> {
  readonly level: string;
}

const mixin = () => {
  const trace_id = traceId();
  return { ...logContext(), ...(trace_id === undefined ? {} : { trace_id }) };
};

/** Lines from the level warn on, counted as they are written. */
const COUNTED: Record<number, string> = { 40: "warn", 50: "error", 60: "fatal" };

function countAndWrite(this: PinoLogger, line: Parameters<LogFn>, write: LogFn, level: number): void {
  const counted = COUNTED[level];
  if (counted !== undefined) metrics().logRecords.inc({ level: counted });
  write.apply(this, line);
}

export const loggerOptions = {
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level: string) => ({ level }) },
  serializers: { err: safeError, error: safeError },
  mixin,
  hooks: { logMethod: countAndWrite },
};

/** JSON lines on stderr: stdout belongs to what a command was asked for. */
export function logger(): Logger {
  return perProcess<Logger>("logger", () => pino({ ...loggerOptions, level: env().LOG_LEVEL }, pino.destination(2)));
}
