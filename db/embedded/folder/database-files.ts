import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError } from "../embedded-database-error";
import type { Backend } from "../gate/backend";
import { openPgliteBackend } from "../pglite-backend";

const FILES = "postgres";
const COMPLETE = "initdb-complete";
/** Without these two PGlite would run initdb anew, over the data that is left. */
const INDISPENSABLE = ["PG_VERSION", join("global", "pg_control")];

/**
 * Opens the database in `folder`. The marker lies among its files, so that it travels with a copy of them: files without it
 * are the rest of a first start that was killed, and hold no data. Throws folder_damaged (path, reason).
 */
export async function openDatabaseFiles(folder: string): Promise<Backend> {
  const path = join(folder, FILES);
  const marker = join(path, COMPLETE);
  if (!(await exists(marker))) return createDatabaseFiles(path, marker);
  for (const file of INDISPENSABLE) {
    if (!(await exists(join(path, file)))) throw damaged(path, `${file} is missing`);
  }
  return openPgliteBackend(path).catch((error: unknown) => {
    throw damaged(path, error instanceof Error ? error.message : String(error), error);
  });
}

async function createDatabaseFiles(path: string, marker: string): Promise<Backend> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { mode: 0o700 });
  const backend = await openPgliteBackend(path);
  await writeFile(marker, "", { mode: 0o600 });
  return backend;
}

function damaged(path: string, reason: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError("folder_damaged", { path, reason }, { cause });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
