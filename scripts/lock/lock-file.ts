import { z } from "zod";

const lockEntry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

export const lockFile = z.looseObject({ packages: z.record(z.string(), lockEntry) });

export type LockFile = z.infer<typeof lockFile>;
export type LockEntry = z.infer<typeof lockEntry>;

/** Where `name` would be found from the package at `path`, nearest first, as Node looks for it. */
export function placesOf(path: string, name: string): string[] {
  const places = [`${path}/node_modules/${name}`];
  for (let at = path.lastIndexOf("node_modules/"); at > 0; at = path.lastIndexOf("node_modules/", at - 1)) {
    places.push(`${path.slice(0, at)}node_modules/${name}`);
  }
  places.push(`node_modules/${name}`);
  return [...new Set(places.map((place) => place.replace(/^\//, "")))];
}

export interface MissingEntry {
  path: string;
  name: string;
  version: string;
}

/** Optional dependencies that the lock names but has no entry for: npm leaves out those that the registry lacks. */
export function missingEntries({ packages }: LockFile): MissingEntry[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(path, name).some((place) => packages[place]))
      .map(([name, range]) => ({ path: `node_modules/${name}`, name, version: range.replace(/^[~^]/, "") })),
  );
}
