import { perProcess } from "@/lib/core/per-process";
import type { Dependency, Readiness } from "./schema";

export type DependencyName = keyof Readiness["dependencies"];

/** A dependency as it was found; `since` where it says that itself. */
export type Found = Omit<Dependency, "since"> & { since?: Date };

/** Since when a dependency has been as it is: as it says itself, or else as this process has seen it. */
export function withSince(name: DependencyName, { since, ...found }: Found, now: Date): Dependency {
  const known = perProcess("readiness", () => new Map<DependencyName, Dependency>());
  const last = known.get(name);
  const seen = last && last.state === found.state && last.fault === found.fault ? last.since : now;
  const next = { ...found, since: since ?? seen };
  known.set(name, next);
  return next;
}
