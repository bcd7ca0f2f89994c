import { z } from "zod";
import { liveness, readiness } from "@/lib/health/schema";
import type { PlainDefinition } from "./definition";

export const openApi = z.looseObject({ openapi: z.literal("3.1.0"), info: z.looseObject({}), paths: z.looseObject({}) });

/** What stands beside the routes that route() makes. Their handlers name these, so that path and documentation are one. */
export const LIVE: PlainDefinition = { path: "/api/health/live", method: "GET", summary: "Tell that the process answers", kind: "json", output: liveness, isPublic: true };

export const READY: PlainDefinition = {
  path: "/api/health/ready",
  method: "GET",
  summary: "Tell whether the desk can serve, and what is degraded",
  kind: "json",
 
  output: readiness,
  isPublic: true,
  alsoStatus: 503,
};

export const METRICS: PlainDefinition = { path: "/api/metrics", method: "GET", summary: "Read the figures of this process, for Prometheus", kind: "text", isPublic: true, problems: [403] };

export const DOCUMENT: PlainDefinition = { path: "/api/openapi.json", method: "GET", summary: "Read this document", kind: "json", output: openApi, isPublic: true };

export const DOCS: PlainDefinition = { path: "/api/docs", method: "GET", summary: "Open a page to read and try the API", kind: "page", isPublic: true };

export const EVENTS = { path: "/api/events", method: "GET", summary: "Follow what happens, as server-sent events", kind: "events" } as const satisfies PlainDefinition;
