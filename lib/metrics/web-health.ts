import { toSnakeCase } from "@/lib/core/naming";
import type { Readiness } from "@/lib/health/schema";
import type { KnownHealth } from "./set-gauges";

/** What the web process knows of its dependencies, as its readiness says. */
export function webHealth({ dependencies }: Pick<Readiness, "dependencies">): KnownHealth {
  const known = Object.entries(dependencies).filter(([, { state }]) => state !== "unknown");
  return { dependencies: Object.fromEntries(known.map(([name, { state }]) => [toSnakeCase(name), state === "ready"])) };
}
