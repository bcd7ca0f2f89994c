import { resolve } from "node:path";
import { EmbeddedDatabaseError, systemErrorCode } from "./embedded-database-error";
import { prepareFolder, readOrCreatePassword } from "./folder/folder-access";
import { openDatabaseFiles } from "./folder/database-files";
import { lockFolder } from "./folder/folder-lock";
import { readServerRecord, removeServerRecord, writeServerRecord } from "./folder/server-record";
import { type Gate, type GateOptions, openGate } from "./gate/gate";

export interface EmbeddedDatabase {
  url: string;
  /** Resolves, with the reason, only if the database was lost while it served and could not be opened again. */
  broken: Promise<unknown>;
  close(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  dataDir: string;
  /** Default 0: any free port. */
  port?: number;
  /** Default 60,000. */
  idleInTransactionMs?: number;
}

const USER = "postgres";
const DATABASE = "postgres";

/**
 * Serves the database in `dataDir` from this process and writes dataDir/database.json. Survives kill -9 without losing an
 * acknowledged row, but not a power cut: PGlite cannot flush to the disk. Throws EmbeddedDatabaseError folder_unwritable,
 * folder_in_use, folder_damaged or port_busy.
 */
export async function startEmbeddedDatabase({ dataDir, port = 0, ...limits }: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(dataDir);
  await prepareFolder(folder);
  const lock = await lockOrSayByWhom(folder);
  const undo: (() => unknown)[] = [() => lock.release()];
  const close = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) await last();
  };
  try {
    const backend = await openDatabaseFiles(folder);
    undo.push(() => backend.close());
    const password = await readOrCreatePassword(folder);
    const account = { user: USER, password, database: DATABASE };
    const gate = await listen({ backend, account, port, ...limits });
    undo.push(() => removeServerRecord(folder), () => gate.close());
    const url = `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${gate.port}/${DATABASE}`;
    await writeServerRecord(folder, { url, pid: process.pid });
    return { url, broken: gate.broken, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function lockOrSayByWhom(path: string) {
  try {
    return lockFolder(path);
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError)) throw error;
    const holder = await readServerRecord(path);
    throw new EmbeddedDatabaseError(error.code, { path, ...(holder && { pid: holder.pid }) }, { cause: error });
  }
}

async function listen(options: GateOptions): Promise<Gate> {
  try {
    return await openGate(options);
  } catch (error) {
    if (!["EADDRINUSE", "EACCES"].includes(systemErrorCode(error) ?? "")) throw error;
    throw new EmbeddedDatabaseError("port_busy", { port: options.port }, { cause: error });
  }
}
