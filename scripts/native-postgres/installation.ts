import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Programs of a PostgreSQL that has pgvector. */
export interface Installation {
  /** Where initdb and postgres are, as seen from `root`. */
  bin: string;
  /** The tree that they run in; undefined for this system's own. */
  root?: string;
}

/** Thrown when there is no such PostgreSQL and none can be installed; the message says why. */
export class NativePostgresUnavailable extends Error {
  override readonly name = "NativePostgresUnavailable";
}

const OLDEST_VERSION = 16;
/** Folders with one folder a version in them; the last part of each path is the programs'. */
const VERSIONED = [
  { parent: "/usr/lib/postgresql", prefix: "" },
  { parent: "/opt/homebrew/opt", prefix: "postgresql@" },
  { parent: "/usr/local/opt", prefix: "postgresql@" },
  { parent: "/usr", prefix: "pgsql-" },
];

const words = (file: string, ...args: string[]): string | undefined => {
  try {
    return execFileSync(file, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
};

function candidates(): string[] {
  const versioned = VERSIONED.flatMap(({ parent, prefix }) => {
    const names = existsSync(parent) ? readdirSync(parent).filter((name) => name.startsWith(prefix)) : [];
    const known = names.filter((name) => Number.parseInt(name.slice(prefix.length), 10) >= OLDEST_VERSION);
    return known.toSorted().toReversed().map((name) => join(parent, name, "bin"));
  });
  return [words("pg_config", "--bindir"), ...versioned].filter((bin) => bin !== undefined);
}

// Debian keeps pg_config in a package of its own, so its shared folder is known by the layout.
const sharedFolder = (bin: string): string | undefined =>
  words(join(bin, "pg_config"), "--sharedir") ?? bin.replace("/usr/lib/postgresql/", "/usr/share/postgresql/").replace(/\/bin$/, "");

function versionOf(bin: string): number {
  return Number(/(\d+)/.exec(words(join(bin, "postgres"), "--version") ?? "")?.[1] ?? 0);
}

/** This system's own PostgreSQL with pgvector, the newest one. */
export function localInstallation(): Installation | undefined {
  const bin = candidates().find((bin) => {
    const complete = existsSync(join(bin, "initdb")) && existsSync(join(sharedFolder(bin) ?? "", "extension", "vector.control"));
    return complete && versionOf(bin) >= OLDEST_VERSION;
  });
  return bin === undefined ? undefined : { bin };
}

/** Whom the server runs as when this process is root, which PostgreSQL refuses. */
export function unprivilegedUser(passwd = "/etc/passwd"): { uid: number; gid: number } {
  const lines = readFileSync(passwd, "utf8").split("\n");
  const line = lines.find((line) => line.startsWith("postgres:")) ?? lines.find((line) => line.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":");
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}
