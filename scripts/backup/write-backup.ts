import { stat } from "node:fs/promises";
import postgres from "postgres";
import { countProgress } from "../bench/count-progress";
import { CommandError } from "../stack/command-error";
import type { BackupHeader } from "./format";
import { backupText } from "./backup-text";
import { takeEmbeddedSnapshot, takeSnapshot } from "./take-snapshot";
import { writeWholeFile } from "./write-whole-file";

const DENIED = "42501";
/** No such table, no such schema. */
const ABSENT = ["42P01", "3F000"];
const UNWRITABLE = ["EACCES", "EEXIST", "ENOSPC", "ENOTDIR", "EPERM", "EROFS"];

/** What the operator can put right as a sentence, and any other error as it is. */
function explain(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === DENIED) return new CommandError(`The database refused (${error.message}). Set MIGRATION_DATABASE_URL to the owner of the tables.`);
  if (ABSENT.includes(String(error.code))) return new CommandError("The database holds no desk. Is it the one that DATABASE_URL, or DATA_DIR, is to name?");
  return UNWRITABLE.includes(String(error.code)) ? new CommandError(`${path} cannot be written (${String(error.code)}).`) : error;
}

export interface Written {
  header: BackupHeader;
  bytes: number;
}

/** Writes all that a database holds into a file, while the desk runs. `url` is the owner's: the app's role may not read everything. */
export async function writeBackup(path: string, { url, isEmbedded }: { url: string; isEmbedded: boolean }): Promise<Written> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: "backup", jit: "off" } });
  try {
    const snapshot = await (isEmbedded ? takeEmbeddedSnapshot(sql) : takeSnapshot(sql));
    await writeWholeFile(path, backupText(snapshot, countProgress("rows", snapshot.header.rows)));
    await snapshot.close();
    return { header: snapshot.header, bytes: (await stat(path)).size };
  } catch (error) {
    throw explain(path, error);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
