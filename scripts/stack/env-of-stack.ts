import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  DATABASE_URL: z.url().optional(),
  MIGRATION_DATABASE_URL: z.url().optional(),
  DATA_DIR: z.string().default(".data"),
  PORT: port.default(3000),
  WORKER_METRICS_PORT: port.optional(),
  WORKER_URL: z.url().optional(),
  LOG_LEVEL: z.string().optional(),
  AUTH_SECRET: z.string().optional(),
  AUDIT_KEY: z.string().optional(),
  INTERNAL_TOKEN: z.string().optional(),
});

export type EnvOfStack = z.infer<typeof schema>;

export type Variables = Record<string, string | undefined>;

/** Thrown for a variable that is wrong; a sentence a variable. */
export class StackEnvError extends Error {
  override readonly name = "StackEnvError";
}

/** What a stack needs to know before it starts processes, which check all of their environment themselves. */
export function envOfStack(variables: Variables = process.env): EnvOfStack {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
  if (parsed.success) return parsed.data;
  throw new StackEnvError(parsed.error.issues.map((issue) => `${issue.path.join(".")} is wrong: ${issue.message}`).join("\n"));
}

/** A child's environment: this process' own with `added` over it. */
export const envOfChild = (added: Variables): NodeJS.ProcessEnv => ({ ...process.env, ...added });

/** Completes this process' own environment before lib/core/env reads it. */
export const completeEnv = (added: Variables): void => void Object.assign(process.env, added);

/** The LOG_LEVEL that is set, or else this one. */
export const defaultLogLevel = (level: string): string => envOfStack().LOG_LEVEL ?? level;
