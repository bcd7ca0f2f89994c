import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedDatabaseError } from "./embedded-database-error";
import { readServerRecord } from "./folder/server-record";
import { probeGate } from "./probe-gate";
import { spawnServer } from "./spawn-server";

export interface OpenedDatabase {
  url: string;
  /** Whether this call started the server, so that it ends with close() or with this process. */
  owned: boolean;
  close(): Promise<void>;
}

const GIVE_UP_MS = 60_000;
const PATIENCE_MS = 5_000;
const POLL_MS = 50;

/**
 * The database of this folder: the server that is running, or else a new one in a child process. Throws
 * EmbeddedDatabaseError as startEmbeddedDatabase does; folder_in_use only if its holder gave no answer for a minute.
 */
export async function openEmbeddedDatabase({ dataDir }: { dataDir: string }): Promise<OpenedDatabase> {
  const folder = resolve(dataDir);
  const giveUpAt = Date.now() + GIVE_UP_MS;
  let url = await findServer(folder);
  while (!url) {
    try {
      return { ...(await spawnServer(folder)), owned: true };
    } catch (error) {
      if (!isFolderInUse(error) || Date.now() > giveUpAt) throw error;
      url = await awaitServer(folder);
    }
  }
  return { url, owned: false, close: async () => {} };
}

// Another caller was faster: its server is about to answer, or about to end, and then the folder is free again.
async function awaitServer(folder: string): Promise<string | null> {
  const until = Date.now() + PATIENCE_MS;
  let url = await findServer(folder);
  while (!url && Date.now() < until) {
    await delay(POLL_MS);
    url = await findServer(folder);
  }
  return url;
}

/** The url of the live server of this folder, or null. */
export async function findServer(folder: string): Promise<string | null> {
  const record = await readServerRecord(folder);
  if (!record || !isAlive(record.pid)) return null;
  return (await probeGate(record.url)) ? record.url : null;
}

// A pid may be reused, so a live one proves nothing; a dead one spares sending the password to whoever has the port now.
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isFolderInUse(error: unknown): boolean {
  return error instanceof EmbeddedDatabaseError && error.code === "folder_in_use";
}
