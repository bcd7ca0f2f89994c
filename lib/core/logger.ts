import { type Logger, pino } from "pino";
import { env } from "@/lib/core/env";
import { perProcess } from "@/lib/core/per-process";

export type { Logger };

/** JSON lines on stderr: stdout belongs to what a command was asked for. */
export function logger(): Logger {
  return perProcess("logger", () => pino({ level: env().LOG_LEVEL, base: null }, pino.destination(2)));
}
