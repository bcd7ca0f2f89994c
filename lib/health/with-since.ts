import { perProcess } from "@/lib/core/per-process";
import type { Dependency, Readiness } from "./schema";

export type DependencyName = keyof Readiness["dependencies"];

/** Since when a dependency has been as it is, as this process has seen it. */
export function withSince(name: DependencyName, found: Omit<Dependency, "since">, now: Date): Dependency {
  const known = perProcess("readiness", () => new Map<DependencyName, Dependency>());
  const last = known.get(name);
  const next = last && last.state === found.state && last.fault === found.fault ? { ...found, since: last.since } : { ...found, since: now };
  known.set(name, next);
  return next;
}
