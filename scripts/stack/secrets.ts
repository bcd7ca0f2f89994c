import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CommandError } from "./command-error";
import type { EnvOfStack } from "./env-of-stack";

const secret = z.string().min(32);
const secrets = z.object({ AUTH_SECRET: secret, AUDIT_KEY: secret, INTERNAL_TOKEN: secret });

export type Secrets = z.infer<typeof secrets>;

const SECRETS_FILE = "secrets.json";

const newSecret = (): string => randomBytes(32).toString("base64url");

/** Of two processes that make secrets at once, the one that links its file first is right; the other reads it. */
async function keep(path: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify({ AUTH_SECRET: newSecret(), AUDIT_KEY: newSecret(), INTERNAL_TOKEN: newSecret() }, null, 2)}\n`, { mode: 0o600 });
  await link(draft, path).catch(() => undefined);
  await rm(draft);
}

/** The secrets of a data folder, made at the first call and readable to their owner alone. */
export async function folderSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, SECRETS_FILE);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const kept = await readFile(path, "utf8").catch(() => undefined);
  if (kept === undefined) await keep(path);
  const parsed = secrets.safeParse(parseJson(kept ?? (await readFile(path, "utf8"))));
  if (!parsed.success) throw new CommandError(`${path} is damaged. It holds the key of the history; restore it, or remove it to have new secrets made.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The folder's secrets under those that the environment gives. */
export async function secretsFor({ DATA_DIR, AUTH_SECRET, AUDIT_KEY, INTERNAL_TOKEN }: EnvOfStack): Promise<Secrets> {
  const given = { AUTH_SECRET, AUDIT_KEY, INTERNAL_TOKEN };
  const complete = secrets.safeParse(given);
  // A desk that has its own may have no folder at all.
  if (complete.success) return complete.data;
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...(await folderSecrets(DATA_DIR)), ...set };
}

/** The chains are signed with AUDIT_KEY: a command that took another key than the desk's would sign, or see, forged rows. */
export function refuseForeignKey({ DATABASE_URL, AUDIT_KEY }: EnvOfStack): void {
  if (DATABASE_URL && !AUDIT_KEY) throw new CommandError("AUDIT_KEY is not set: with DATABASE_URL, give this command the desk's own.");
}
