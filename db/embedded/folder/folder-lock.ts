import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmbeddedDatabaseError, systemErrorCode } from "../embedded-database-error";

const LOCK_FILE = "database-lock";
const SQLITE_BUSY = 5;

export interface FolderLock {
  release(): void;
}

/**
 * Holds the folder for this process alone; throws folder_in_use (path). Node.js offers no file lock of its own, so an empty
 * SQLite file lends its: the operating system lets go of it however the process dies, and no pid is trusted.
 */
export function lockFolder(path: string): FolderLock {
  const lock = new DatabaseSync(join(path, LOCK_FILE));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new EmbeddedDatabaseError("folder_in_use", { path }, { cause: error });
    throw error;
  }
  return { release: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  return systemErrorCode(error) === "ERR_SQLITE_ERROR" && error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
