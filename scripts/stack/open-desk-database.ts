import { setTimeout as delay } from "node:timers/promises";
import { openEmbeddedDatabase, type OpenedDatabase } from "@/db/embedded/open-embedded-database";
import { readServerRecord } from "@/db/embedded/folder/server-record";
import { CommandError } from "./command-error";
import type { EnvOfStack } from "./env-of-stack";
import { readStackRecord } from "./stack-record";

const PATIENCE_MS = 10_000;
const POLL_MS = 200;

/** The database that DATABASE_URL names, or the one in DATA_DIR, which this process may have to start. */
export async function openDeskDatabase({ DATABASE_URL, DATA_DIR }: EnvOfStack): Promise<OpenedDatabase> {
  if (DATABASE_URL) return { url: DATABASE_URL, owned: false, close: () => Promise.resolve() };
  return openEmbeddedDatabase({ dataDir: DATA_DIR });
}

/** The same, for a whole desk: it shares a folder with no other one. Throws CommandError that names the other. */
export async function openOwnDatabase(env: EnvOfStack): Promise<OpenedDatabase> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const database = await openDeskDatabase(env);
    if (database.owned || env.DATABASE_URL) return database;
    const desk = await readStackRecord(env.DATA_DIR);
    // Without a desk's record it is a killed one's database about to end, or another command's.
    if (desk || Date.now() > until) throw new CommandError(await describeHolder(env.DATA_DIR, desk));
    await delay(POLL_MS);
  }
}

/** A port may be busy because this very desk is running: then that is what is said, and else `error`. */
export async function refuseSecondDesk({ DATABASE_URL, DATA_DIR }: EnvOfStack, error: unknown): Promise<never> {
  const desk = DATABASE_URL ? null : await readStackRecord(DATA_DIR);
  throw desk ? new CommandError(await describeHolder(DATA_DIR, desk)) : error;
}

async function describeHolder(dataDir: string, desk: { pid: number; url: string } | null): Promise<string> {
  const holder = desk ? `pid ${desk.pid}, ${desk.url}` : `pid ${(await readServerRecord(dataDir))?.pid ?? "unknown"}`;
  return `Another desk is running on the data folder ${dataDir} (${holder}). Use that one, stop it, or set DATA_DIR to another folder.`;
}
