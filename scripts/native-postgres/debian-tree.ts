import { execFile } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { aptInstall, isDebianRoot } from "../stack/apt";
import { type Installation, NativePostgresUnavailable } from "./installation";

const run = promisify(execFile);

// The first Debian release with a package of pgvector; its tree runs on older ones too.
const RELEASE = "trixie";
const BIN = "/usr/lib/postgresql/17/bin";
const PACKAGES = "postgresql-17,postgresql-17-pgvector";
const TREE = "/var/tmp/deskwise-postgres-17";

/** The mirror that this machine's apt uses. */
async function debianMirror(): Promise<string | undefined> {
  const { stdout } = await run("apt-get", ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Origin: Debian"]);
  return stdout.split("\n").find((uri) => uri !== "" && !uri.includes("security"));
}

const isThere = (): boolean => existsSync(join(TREE, BIN, "postgres"));

async function installTree(say: (step: string) => void): Promise<void> {
  const draft = `${TREE}.${process.pid}`;
  try {
    if (!existsSync("/usr/sbin/debootstrap") || !(await debianMirror())) {
      await aptInstall("debootstrap");
    }
    const mirror = await debianMirror();
    if (!mirror) throw new NativePostgresUnavailable("apt knows no Debian mirror to install PostgreSQL from");
    say("installing PostgreSQL 17 with pgvector, once; about a minute");
    await run("/usr/sbin/debootstrap", ["--variant=minbase", `--include=${PACKAGES}`, RELEASE, draft, mirror], { maxBuffer: 16_000_000 });
    renameSync(draft, TREE);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was faster.
    if (isThere()) return;
    if (error instanceof NativePostgresUnavailable) throw error;
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n").at(-1) : undefined;
    throw new NativePostgresUnavailable(`PostgreSQL could not be installed with debootstrap: ${said || String(error)}`);
  }
}

/** A PostgreSQL in a Debian tree of its own, beside whatever this machine has. Throws NativePostgresUnavailable. */
export async function debianTree(say: (step: string) => void): Promise<Installation> {
  if (!isDebianRoot()) throw new NativePostgresUnavailable("there is no PostgreSQL with pgvector here, and it is installed only on Debian and by root");
  if (!isThere()) await installTree(say);
  return { bin: BIN, root: TREE };
}
