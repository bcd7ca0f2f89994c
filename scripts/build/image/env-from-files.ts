import { readFileSync } from "node:fs";
import { CommandError } from "../../stack/command-error";
import type { Variables } from "../../stack/env-of-stack";

/** Each of these may be given as NAME_FILE instead, the path of a file that holds it and nothing else. */
export const SECRET_VARIABLES = [
  "DATABASE_URL",
  "MIGRATION_DATABASE_URL",
  "AUTH_SECRET",
  "AUTH_SECRET_FORMER",
  "AUDIT_KEY",
  "INTERNAL_TOKEN",
  "METRICS_TOKEN",
  "REDIS_URL",
  "LLM_API_KEY",
  "EMBEDDING_API_KEY",
  "OIDC_CLIENT_SECRET",
  "SMTP_PASSWORD",
] as const;

function read(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new CommandError(`${name}_FILE names ${path}, which cannot be read (${code}).`);
  }
}

/** The secrets that files hold. Throws CommandError for a file that is not there, and for a secret that is given in both ways. */
export function variablesFromFiles(variables: Variables): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of SECRET_VARIABLES) {
    const path = variables[`${name}_FILE`];
    if (!path) continue;
    if (variables[name]) throw new CommandError(`${name} and ${name}_FILE are both set: leave one of them out.`);
    given[name] = read(name, path);
  }
  return given;
}

/** Completes this process' own environment with what files hold. Throws CommandError. */
export const takeSecretFiles = (): void => void Object.assign(process.env, variablesFromFiles(process.env));
