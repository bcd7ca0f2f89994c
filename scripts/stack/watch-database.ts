import { setTimeout as delay } from "node:timers/promises";
import { readServerRecord } from "@/db/embedded/folder/server-record";
import { CommandError } from "./command-error";

const EVERY_MS = 1_000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Rejects when the process of the embedded database in this folder is gone. */
export async function databaseDied(dataDir: string, ending: AbortSignal): Promise<never> {
  const pid = (await readServerRecord(dataDir))?.pid ?? 0;
  const check = () => isAlive(pid);
  while (check()) await delay(EVERY_MS, undefined, { signal: ending });
  throw new CommandError(`The process of the embedded database (pid ${pid}) ended unexpectedly. What was saved is safe; start this command again.`);
}
