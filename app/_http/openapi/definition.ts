import type { z } from "zod";
import type { RouteDefinition } from "@/app/_http/route";

/** A method of a path that route() does not make: its answer is no JSON of a verb, or it asks for nobody's name. */
export interface PlainDefinition {
  path: string;
  method: RouteDefinition<z.ZodType, z.ZodType>["method"];
  summary: string;
  kind: "json" | "text" | "page" | "events" | "download" | "lines" | "upload";
  input?: z.ZodType;
  output?: z.ZodType;
  status?: number;
  /** Another status that comes with the same answer. */
  alsoStatus?: number;
  /** Answered to whoever asks, without a key. */
  isPublic?: boolean;
  /** Statuses of its own, beside those that its kind brings along. */
  problems?: readonly number[];
}

/** What the documentation needs of a route. */
export type Definition = PlainDefinition | (Omit<RouteDefinition<z.ZodType, z.ZodType>, "verb" | "location"> & { kind?: undefined; location?: unknown });

const CONTENT_TYPES: Record<PlainDefinition["kind"], string> = {
  json: "application/json",
  text: "text/plain",
  page: "text/html",
  events: "text/event-stream",
  // A file's type is as its bytes show it.
  download: "*/*",
  lines: "application/x-ndjson",
  upload: "application/json",
};

export const contentTypeOf = ({ kind }: Definition): string => CONTENT_TYPES[kind ?? "json"];
