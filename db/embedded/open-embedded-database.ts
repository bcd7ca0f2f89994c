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
const RETRY_MS = 100;

/**
 * The database of this folder: the server that is running, or else a new one in a child process. Throws
 * EmbeddedDatabaseError as startEmbeddedDatabase does; folder_in_use only if its holder gave no answer for a minute.
 */
export async function openEmbeddedDatabase({ dataDir }: { dataDir: string }): Promise<OpenedDatabase> {
  const folder = resolve(dataDir);
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const url = await findServer(folder);
    if (url) return { url, owned: false, close: async () => {} };
    try {
      return { ...(await spawnServer(folder)), owned: true };
    } catch (error) {
      // Another caller was faster: its server is about to answer, or about to end.
      if (!isFolderInUse(error) || Date.now() > deadline) throw error;
      await delay(RETRY_MS);
    }
  }
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
