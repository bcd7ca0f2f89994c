import { z } from "zod";
import { LOCALES } from "@/db/enums";
import { parseTrustedProxies } from "./client-address";

const url = z.url();
const optionalUrl = url.optional();
const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(32, "needs at least 32 characters");
const flag = z.stringbool();
const days = z.coerce.number().int().min(1).max(3_650);
const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}, "is no time zone");

function asTrustedProxies(list: string, ctx: z.RefinementCtx) {
  try {
    return parseTrustedProxies(list);
  } catch (error) {
    ctx.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is no list of addresses" });
    return z.NEVER;
  }
}

function asOrigins(list: string, ctx: z.RefinementCtx): readonly string[] {
  const origins = list.split(",").map((item) => item.trim()).filter(Boolean);
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong === undefined) return origins;
  ctx.addIssue({ code: "custom", message: `${wrong} is no origin, as https://intranet.example` });
  return z.NEVER;
}

const envFields = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  DATABASE_URL: url,
  MIGRATION_DATABASE_URL: optionalUrl,
  DATA_DIR: z.string().default(".data"),
  OLLAMA_HOST: url.default("http://127.0.0.1:11434"),
  OLLAMA_MODEL: z.string().default("llama3.2:3b"),
  OLLAMA_TIMEOUT_MS: z.coerce.number().int().min(100).default(60_000),
  LLM_BASE_URL: optionalUrl,
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  EMBEDDING_MODEL: z.string().regex(/^[\w:-][\w.:-]*(\/[\w:-][\w.:-]*)?$/, "is no model name: ORG/NAME").default("deskwise/e5-small-desk"),
  MODEL_DIR: z.string().default("models"),
  EMBEDDING_DTYPE: z.enum(["fp32", "fp16", "q8", "q4"]).default("q8"),
  EMBEDDING_OFFLINE: flag.default(false),
  MODEL_HUB_URL: url.default("https://huggingface.co"),
  EMBEDDING_BASE_URL: optionalUrl,
  EMBEDDING_API_KEY: z.string().optional(),
  PORT: port.default(3000),
  WORKER_METRICS_PORT: port.default(9464),
  WORKER_URL: url.default("http://127.0.0.1:9464"),
  INTERNAL_TOKEN: secret,
  METRICS_TOKEN: z.string().optional(),
  APP_URL: optionalUrl,
  AUTH_SECRET: secret,
  AUDIT_KEY: secret,
  TRUSTED_PROXIES: z.string().default("").transform(asTrustedProxies),
  /** How long a web process that ends serves on after it said that it is not ready: longer than load balancers take to see it. */
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(600_000).default(5_000),
  /** Origins whose pages may call the API with a key, parted by commas. */
  CORS_ORIGINS: z.string().default("").transform(asOrigins),
  /** Of one key or session, in each process; 0: none. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(600),
  MAX_ATTACHMENT_MB: z.coerce.number().min(0.1).max(1_000).default(25),
  /** A cache and nothing else; unset: one in each process. */
  REDIS_URL: optionalUrl,
  OIDC_ISSUER: optionalUrl,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Webhooks may go to loopback and private addresses too. */
  WEBHOOK_ALLOW_PRIVATE: flag.default(false),
  /** Days after which what nobody asks for any more is deleted. */
  KEEP_EVENTS_DAYS: days.default(7),
  KEEP_DRAFTS_DAYS: days.default(90),
  KEEP_READ_NOTIFICATIONS_DAYS: days.default(90),
  KEEP_WEBHOOK_DELIVERIES_DAYS: days.default(30),
  /** Days after which somebody who was deactivated is erased by the desk itself; unset: never. */
  ERASE_LEAVERS_AFTER_DAYS: days.optional(),
  /** What AUTH_SECRET was, for `npm run secrets:reseal` alone. */
  AUTH_SECRET_FORMER: secret.optional(),
  /** Where `npm run backup` writes unless told. */
  BACKUP_DIR: z.string().optional(),
  /** A textfile for node-exporter, rewritten after each whole backup. */
  BACKUP_METRICS_FILE: z.string().optional(),
  /** Traces go there, as OTLP over HTTP; unset: none are made. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optionalUrl,
  /** In place of deskwise-web and deskwise-worker. */
  OTEL_SERVICE_NAME: z.string().optional(),
  /** Which commit runs, where no working copy of git says it: set by the images. */
  DESK_COMMIT: z.string().max(64).optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  DESK_TIME_ZONE: timeZone.default("UTC"),
  DEFAULT_LOCALE: z.enum(LOCALES).default("en"),
  /** Set by `npm run demo` alone: it is what allows demo logins to be shown. */
  DEMO_MODE: flag.default(false),
});

const envSchema = envFields.refine(({ OIDC_ISSUER, OIDC_CLIENT_ID }) => !OIDC_ISSUER || OIDC_CLIENT_ID, { path: ["OIDC_CLIENT_ID"], message: "is needed with OIDC_ISSUER" });

export type Env = z.infer<typeof envSchema>;

/** Thrown for a wrong or missing variable; its message names each of them. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Parses variables as the process was given them; an empty string counts as unset. Throws EnvError. */
export const parseEnv = (variables: Record<string, string | undefined>): Env => parseWith(envSchema, variables);

function parseWith<T>(schema: z.ZodType<T>, variables: Record<string, string | undefined>): T {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError(faults.join("\n"));
}

let cached: Env | undefined;

/** The environment of this process, parsed once. Throws EnvError. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Sets variables over this process' own, before anyone has asked: for commands that bring their own desk. Throws EnvError. */
export function provideEnv(variables: Record<string, string>): Env {
  cached = parseEnv({ ...process.env, ...variables });
  return cached;
}

const modelEnvSchema = envFields.pick({ EMBEDDING_MODEL: true, MODEL_DIR: true, EMBEDDING_DTYPE: true, EMBEDDING_OFFLINE: true, MODEL_HUB_URL: true });

export type ModelEnv = z.infer<typeof modelEnvSchema>;

/** What `npm run models` needs, which runs before there are secrets. Throws EnvError. */
export const modelEnv = (): ModelEnv => parseWith(modelEnvSchema, process.env);

const commandEnvSchema = envFields.pick({ BACKUP_DIR: true, BACKUP_METRICS_FILE: true, AUTH_SECRET_FORMER: true });

/** What operators' commands need beside the database, and no process of the desk does. Throws EnvError. */
export const commandEnv = (): z.infer<typeof commandEnvSchema> => parseWith(commandEnvSchema, process.env);
