import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { MIGRATIONS_FOLDER } from "@/db/migrate";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";

const run = promisify(execFile);
const SQL = /^(\d{4})_.*\.sql$/;

export interface FormerVersion {
  /** Its last own migration. */
  migration: string;
  /** Its code, with the migrations of the present one in place of its own. */
  folder: string;
  remove(): Promise<void>;
}

async function git(...args: string[]): Promise<string | undefined> {
  return run("git", ["-C", PROJECT_ROOT, ...args], { maxBuffer: 10_000_000 }).then(({ stdout }) => stdout.trim(), () => undefined);
}

const migrationsIn = (names: readonly string[]): string[] => names.filter((name) => SQL.test(name)).toSorted();

/** The commit before the one that brought a migration; undefined where the history does not reach so far. */
async function commitBefore(migration: string): Promise<string | undefined> {
  const added = await git("log", "--format=%H", "--diff-filter=A", "-1", "--", `db/migrations/${migration}`);
  return added ? git("rev-parse", "--verify", "--quiet", `${added}^`) : git("rev-parse", "--verify", "--quiet", "HEAD");
}

/**
 * Lays out the code as it was before the migration that is `back` from the newest one (0), over the schema of now: what a
 * process of the former version meets in the minutes of an upgrade. Undefined without git's history.
 */
export async function layOutFormerVersion(back = 0): Promise<FormerVersion | undefined> {
  const migration = migrationsIn(await readdir(MIGRATIONS_FOLDER)).at(-1 - back);
  const commit = migration && (await commitBefore(migration));
  if (!commit) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "deskwise-former-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const archive = join(folder, "code.tar");
    await git("archive", "--output", archive, commit);
    await run("tar", ["-xf", archive, "-C", folder]);
    await rm(archive);
    const own = migrationsIn(await readdir(join(folder, "db", "migrations"))).at(-1) ?? "";
    await rm(join(folder, "db", "migrations"), { recursive: true });
    await cp(MIGRATIONS_FOLDER, join(folder, "db", "migrations"), { recursive: true });
    await symlink(join(PROJECT_ROOT, "node_modules"), join(folder, "node_modules"));
    return { migration: own, folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
