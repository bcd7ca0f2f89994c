import { type LockEntry, type LockFile, missingEntries } from "./lock-file";
import { platformOf } from "./platform-of";

/** The entries that a lock lacks, by their path. Without them, `npm ci` refuses the lock everywhere. */
export function lackedEntries(lock: LockFile): Record<string, LockEntry> {
  const entries = missingEntries(lock).map(({ path, name, version }): [string, LockEntry] => [path, { version, ...platformOf(name), optional: true }]);
  return Object.fromEntries(entries);
}

/** `lock` with those entries, in npm's own order. */
export function completeLock<Lock extends { packages: Record<string, unknown> }>(lock: Lock, lacked: Record<string, LockEntry>): Lock {
  const packages = Object.entries({ ...lock.packages, ...lacked }).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
}
