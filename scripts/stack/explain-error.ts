import { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from "@/db/embedded/embedded-database-error";
import { EnvError } from "@/lib/core/env";
import { NativePostgresUnavailable } from "../native-postgres/installation";
import { CommandError } from "./command-error";
import { StackEnvError } from "./env-of-stack";

type Values = EmbeddedDatabaseError["values"];

const DATABASE: Record<EmbeddedDatabaseErrorCode, (values: Values) => string> = {
  folder_in_use: ({ path, pid }) => `The data folder ${path} is in use by another desk${pid ? ` (pid ${pid})` : ""}. Stop it, or set DATA_DIR to another folder.`,
  folder_damaged: ({ path, reason }) => `The data folder ${path} is damaged (${reason}). Restore it from a backup, or set DATA_DIR to another folder.`,
  folder_unwritable: ({ path, reason }) => `The data folder ${path} cannot be written (${reason}). Set DATA_DIR to a folder of your own.`,
  port_busy: ({ port }) => `Port ${port}, which the embedded database was to use, is in use.`,
  start_failed: ({ reason }) => `The embedded database did not start: ${reason}`,
};

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "CONNECT_TIMEOUT", "EHOSTUNREACH", "ENETUNREACH"];
/** SQLSTATEs of a refused sign-in and of a database that is not there. */
const REFUSED = ["28P01", "28000", "3D000"];

const text = (error: Error, key: string): string => (key in error ? String(error[key as keyof Error]) : "");

/** One clear sentence a variable, in place of zod's own words for what is not there. */
export const explainEnv = ({ message }: EnvError): string =>
  message
    .split("\n")
    .map((line) => line.replace(/: Invalid input: expected .*, received undefined$/, " is not set").replace(/^(\w+): /, "$1 is wrong: "))
    .join("\n");

function explainSystem(error: Error): string | undefined {
  const code = text(error, "code");
  if (code === "EADDRINUSE") return `Port ${text(error, "port")} is in use by another program. Set another one with PORT or WORKER_METRICS_PORT.`;
  if (code === "EACCES" && "port" in error) return `Port ${text(error, "port")} may not be used by this account.`;
  if (UNREACHABLE.includes(code)) return `The database does not answer (${code} ${text(error, "address")}${"port" in error ? `:${text(error, "port")}` : ""}).`;
  if (REFUSED.includes(code)) return `The database refused: ${error.message}.`;
  return undefined;
}

/** What an error means to the person at the terminal, or undefined for a fault of the desk's own. */
export function explainError(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof NativePostgresUnavailable) return error.message;
  if (error instanceof StackEnvError) return error.message;
  if (error instanceof EnvError) return explainEnv(error);
  if (error instanceof EmbeddedDatabaseError) return DATABASE[error.code](error.values);
  return error instanceof Error ? (explainSystem(error) ?? (error.cause ? explainError(error.cause) : undefined)) : undefined;
}
