import { describe, expect, test } from "vitest";
import { EnvError, env, modelEnv, parseEnv, provideEnv } from "./env";

const SECRET = "s".repeat(32);
const needed = { DATABASE_URL: "postgres://desk@db/desk", AUTH_SECRET: SECRET, AUDIT_KEY: SECRET, INTERNAL_TOKEN: SECRET };

function faultOf(variables: Record<string, string | undefined>): string {
  try {
    parseEnv(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return error instanceof Error ? error.message : "";
  }
  return "";
}

test("what is unset has the defaults that the contract names", () => {
  expect(parseEnv(needed)).toMatchObject({
    DATA_DIR: ".data",
    OLLAMA_HOST: "http://127.0.0.1:11434",
    OLLAMA_MODEL: "llama3.2:3b",
    OLLAMA_TIMEOUT_MS: 60_000,
    EMBEDDING_MODEL: "deskwise/e5-small-desk",
    MODEL_DIR: "models",
    EMBEDDING_DTYPE: "q8",
    EMBEDDING_OFFLINE: false,
    PORT: 3000,
    WORKER_METRICS_PORT: 9464,
    WORKER_URL: "http://127.0.0.1:9464",
    DESK_TIME_ZONE: "UTC",
    DEFAULT_LOCALE: "en",
    LOG_LEVEL: "info",
    WEBHOOK_ALLOW_PRIVATE: false,
    DEMO_MODE: false,
  });
});

describe("a wrong value is named", () => {
  test.each([
    ["DATABASE_URL", undefined],
    ["DATABASE_URL", "the database"],
    ["MIGRATION_DATABASE_URL", "owner"],
    ["OLLAMA_HOST", "127.0.0.1 11434"],
    ["OLLAMA_TIMEOUT_MS", "soon"],
    ["OLLAMA_TIMEOUT_MS", "99"],
    ["LLM_BASE_URL", "llm"],
    ["EMBEDDING_MODEL", "../../etc/passwd"],
    ["EMBEDDING_MODEL", "two words"],
    ["EMBEDDING_DTYPE", "int8"],
    ["EMBEDDING_OFFLINE", "maybe"],
    ["MODEL_HUB_URL", "hub"],
    ["EMBEDDING_BASE_URL", "tei"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["WORKER_METRICS_PORT", "http"],
    ["WORKER_URL", "worker"],
    ["APP_URL", "desk"],
    ["AUTH_SECRET", undefined],
    ["AUTH_SECRET", "s".repeat(31)],
    ["AUDIT_KEY", "short"],
    ["INTERNAL_TOKEN", "short"],
    ["LOG_LEVEL", "loud"],
    ["DESK_TIME_ZONE", "Europe/Atlantis"],
    ["DEFAULT_LOCALE", "de"],
    ["DEMO_MODE", "perhaps"],
    ["NODE_ENV", "staging"],
  ])("%s = %s", (name, value) => {
    expect(faultOf({ ...needed, [name]: value })).toMatch(new RegExp(`^${name}: `));
  });

  test("and so is each of several", () => {
    const lines = faultOf({ ...needed, PORT: "x", DEFAULT_LOCALE: "de", AUTH_SECRET: undefined }).split("\n");
    expect(lines.map((line) => line.split(":")[0]).toSorted()).toEqual(["AUTH_SECRET", "DEFAULT_LOCALE", "PORT"]);
  });

  test("without the secret itself", () => {
    expect(faultOf({ ...needed, AUTH_SECRET: "hunter2" })).not.toContain("hunter2");
  });
});

test("a company's sign-in needs to know what the desk is called there", () => {
  const OIDC_ISSUER = "https://login.company.example";
  expect(faultOf({ ...needed, OIDC_ISSUER })).toMatch(/^OIDC_CLIENT_ID: is needed with OIDC_ISSUER/);
  expect(parseEnv({ ...needed, OIDC_ISSUER, OIDC_CLIENT_ID: "deskwise" })).toMatchObject({ OIDC_ISSUER });
});

describe("an empty string", () => {
  test("counts as unset where there is a default or none is needed", () => {
    expect(parseEnv({ ...needed, PORT: "", LLM_BASE_URL: "", METRICS_TOKEN: "", DEFAULT_LOCALE: "" })).toMatchObject({ PORT: 3000, DEFAULT_LOCALE: "en" });
    expect(parseEnv({ ...needed, METRICS_TOKEN: "" }).METRICS_TOKEN).toBeUndefined();
  });

  test("counts as missing where there must be a value", () => {
    expect(faultOf({ ...needed, AUDIT_KEY: "" })).toMatch(/^AUDIT_KEY: /);
  });
});

test("flags, numbers and a port of the system's choice are read from text", () => {
  const read = parseEnv({ ...needed, EMBEDDING_OFFLINE: "1", DEMO_MODE: "true", WORKER_METRICS_PORT: "0", OLLAMA_TIMEOUT_MS: "250" });
  expect(read).toMatchObject({ EMBEDDING_OFFLINE: true, DEMO_MODE: true, WORKER_METRICS_PORT: 0, OLLAMA_TIMEOUT_MS: 250 });
  expect(parseEnv({ ...needed, EMBEDDING_OFFLINE: "0" }).EMBEDDING_OFFLINE).toBe(false);
});

test("a process parses its own once; a command may provide others over it", () => {
  expect(env()).toBe(env());
  expect(provideEnv({ PORT: "4000" })).toMatchObject({ PORT: 4000, OLLAMA_HOST: "http://127.0.0.1:9" });
  expect(env().PORT).toBe(4000);
});

test("the models' command needs no secrets", () => {
  expect(modelEnv()).toEqual({ EMBEDDING_MODEL: "deskwise/e5-small-desk", MODEL_DIR: "models", EMBEDDING_DTYPE: "q8", EMBEDDING_OFFLINE: true, MODEL_HUB_URL: "https://huggingface.co" });
});
