import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedDatabaseError, systemErrorCode } from "../embedded-database-error";

const PASSWORD_FILE = "database-password";

/** Makes the folder if need be, open to its owner only; throws folder_unwritable (path, reason). */
export async function prepareFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const probe = join(path, `write-probe-${process.pid}`);
    await writeFile(probe, "", { mode: 0o600 });
    await rm(probe);
  } catch (error) {
    throw new EmbeddedDatabaseError("folder_unwritable", { path, reason: systemErrorCode(error) ?? "" }, { cause: error });
  }
}

/** The password of this folder's database, made up at the first call. */
export async function readOrCreatePassword(folder: string): Promise<string> {
  const path = join(folder, PASSWORD_FILE);
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept) return kept;
  const password = randomBytes(24).toString("base64url");
  await writeAtomically(path, password);
  return password;
}

/** Writes a file that readers see either whole or not at all, readable to its owner only. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
