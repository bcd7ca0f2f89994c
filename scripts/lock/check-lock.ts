import { type LockFile, missingEntries } from "./lock-file";

/** What would make `npm ci` fail elsewhere, or tie it to one registry, a sentence each; empty when there is nothing. */
export function lockFaults(lock: LockFile): string[] {
  const missing = missingEntries(lock).map(({ name }) => `${name} has no entry: run npm run lock:complete`);
  const faults = Object.entries(lock.packages).flatMap(([path, entry]) => {
    const anywhere = entry.optional && !entry.integrity && !entry.inBundle && !entry.os && !entry.cpu;
    return [
      ...(anywhere ? [`${path} has neither os nor cpu, so npm would install it everywhere`] : []),
      ...(entry.resolved?.includes("://") ? [`${path} names a registry in "resolved"`] : []),
    ];
  });
  return [...missing, ...faults];
}

/** Dependencies of package.json that the lock's own first entry does not repeat: `npm ci` refuses those too. */
export function unlockedDependencies(lock: LockFile, manifest: Record<string, unknown>): string[] {
  const root: Record<string, unknown> = lock.packages[""] ?? {};
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
  const differs = (kind: string) => JSON.stringify(sorted(root[kind])) !== JSON.stringify(sorted(manifest[kind]));
  return kinds.filter(differs);
}

const sorted = (record: unknown) => Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
