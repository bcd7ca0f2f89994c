import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../stack/command-error";

/** All that an installation keeps secret. AUDIT_KEY and AUTH_SECRET are worth a copy elsewhere: nothing else can stand in for them. */
export const SECRET_NAMES = [
  "AUTH_SECRET",
  "AUDIT_KEY",
  "INTERNAL_TOKEN",
  "METRICS_TOKEN",
  "SUPERUSER_PASSWORD",
  "OWNER_PASSWORD",
  "APP_PASSWORD",
  "MONITOR_PASSWORD",
  "REDIS_PASSWORD",
  "GRAFANA_PASSWORD",
  "GRAFANA_SECRET_KEY",
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];
export type KeptSecrets = Record<SecretName, string>;

/** 256 bits, in signs that need no quoting in an address, a shell or a configuration file. */
const newSecret = (): string => randomBytes(32).toString("base64url");

/** Throws CommandError with the names there are. */
export function secretName(name: string): SecretName {
  const known = SECRET_NAMES.find((known) => known === name);
  if (!known) throw new CommandError(`There is no secret ${name || "without a name"}; there are ${SECRET_NAMES.join(", ")}.`);
  return known;
}

function readKept(folder: string, name: SecretName): string | undefined {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a secret that is not there yet, whole or not at all, and answers the one that is there then. */
function keepNew(folder: string, name: SecretName, value: string): string {
  const draft = join(folder, `.${name}.${process.pid}`);
  writeFileSync(draft, value, { mode: 0o400 });
  try {
    linkSync(draft, join(folder, name));
    return value;
  } catch {
    return readFileSync(join(folder, name), "utf8");
  } finally {
    rmSync(draft);
  }
}

/** The secrets of an installation; those that the folder lacks are made now, those that it has are never changed. */
export function keptSecrets(folder: string): KeptSecrets {
  const kept = SECRET_NAMES.map((name) => [name, readKept(folder, name) ?? keepNew(folder, name, newSecret())]);
  return Object.fromEntries(kept) as KeptSecrets;
}

export function showSecret(folder: string, name: SecretName): string {
  const kept = readKept(folder, name);
  if (kept === undefined) throw new CommandError(`${name} has not been made yet: the first start makes it.`);
  return kept;
}

/** Puts in a secret of another installation, before the first start. Throws CommandError when there is one already. */
export function keepSecret(folder: string, name: SecretName, value: string): void {
  if (value.length < 32) throw new CommandError(`${name} needs at least 32 characters.`);
  if (/[^\w.~-]/.test(value)) throw new CommandError(`${name} may hold letters, digits, and the signs - _ . ~ alone.`);
  if (keepNew(folder, name, value) !== value) throw new CommandError(`${name} is there already, and is not changed.`);
}

/** The others are known to a database, or sign what is never signed anew. */
const RENEWABLE: readonly SecretName[] = ["AUTH_SECRET", "INTERNAL_TOKEN", "METRICS_TOKEN", "REDIS_PASSWORD"];

/** Makes a secret anew. Throws CommandError for one that cannot be replaced by that alone. */
export function renewSecret(folder: string, name: SecretName): void {
  if (!RENEWABLE.includes(name)) throw new CommandError(`${name} is not renewed by itself; ${RENEWABLE.join(", ")} are.`);
  const draft = join(folder, `.${name}.${process.pid}`);
  writeFileSync(draft, newSecret(), { mode: 0o400 });
  renameSync(draft, join(folder, name));
}
