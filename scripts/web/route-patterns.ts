import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { PatternOf } from "./log-request";

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

const UNKNOWN = "unknown";

function readRoutes(path: string) {
  if (!existsSync(path)) return [];
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(readFileSync(path, "utf8")));
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
}

/** Names addresses by the routes of the built web; what is none of them, by nothing but that. */
export function routePatterns(path = ".next/routes-manifest.json"): PatternOf {
  const routes = readRoutes(path);
  return (path) => {
    if (path.startsWith("/_next/")) return "/_next";
    return routes.find(({ regex }) => regex.test(path))?.page ?? UNKNOWN;
  };
}
