import type { Definition } from "./definition";
import { inputSchema, type JsonSchema } from "./json-schema";

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: JsonSchema;
}

/** What a caller sends: in the path and the query, and the rest as the body. */
export interface Sent {
  parameters: Parameter[];
  body?: JsonSchema;
}

/** What names alone do not say. */
const NOTES: Record<string, string> = {
  limit: "How many at most",
  cursor: "The `next_cursor` of the page before",
  search: "Words that must occur, in any language of the desk",
  sort: "The order; `-` before a field for the newest or largest first",
  tag: "Only what carries this tag",
  created_after: "Only what was created at this moment or later",
  created_before: "Only what was created before this moment",
  resolved_after: "Only what was resolved at this moment or later",
  resolved_before: "Only what was resolved before this moment",
  responded_after: "Only what was first responded to at this moment or later",
  rated_after: "Only what was rated at this moment or later",
  score: "Only what was rated so, from 1 to 5",
  analyzed_after: "Only what has an analysis that ended at this moment or later; this and the next three hold of one and the same analysis, and are for staff and keys",
  analysis_source: "Only what has an analysis that was made from this",
  suggested_category: "Only what has an analysis that suggested this",
  verdict: "Only what has an analysis of whose suggestion this was said last; `any` for whatever was said",
  open: "`true` for what is not solved yet, `false` for what is resolved or closed",
  unassigned: "Only what nobody is assigned to",
  unanswered: "Only what nobody has responded to yet",
  watched_by: "Only what this employee_id watches; another person's is for administrators and keys",
  department: "Only this department, as it is written",
};

/** Headers that many operations take, as components. */
export const HEADER_PARAMETERS = {
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    description: "The language of display words and of problems: zh, en, fr or nl",
    schema: { type: "string", examples: ["nl", "fr-BE, fr;q=0.9, en;q=0.5"] },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description: "The same request again with the same key gets the same answer, and is done once",
    schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$", examples: ["5e1c9a52-4c8f-4a0e-9d8b-7f1d2a6c0b3e"] },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    description: "The version that the change is meant for, as ETag named it; 412 when there is a newer one. Without it the change applies to the row as it is",
    schema: { type: "string", pattern: '^(\\*|(W/)?"[0-9]{1,9}")$', examples: ['"3"'] },
  },
  LastEventId: {
    name: "Last-Event-ID",
    in: "header",
    description: "The id of the last event that one has: the stream goes on after it",
    schema: { type: "string", examples: ["88213"] },
  },
} as const satisfies Record<string, Parameter>;

/** Names between braces. */
export const pathParameters = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

function omit(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name)));
  const { required = [], ...rest } = schema;
  const left = required.filter((name) => !names.includes(name));
  return { ...rest, properties, ...(left.length > 0 ? { required: left } : {}) };
}

function queryParameters({ properties = {}, required = [] }: JsonSchema): Parameter[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query" as const,
    ...(required.includes(name) ? { required: true } : {}),
    ...(NOTES[name] === undefined ? {} : { description: NOTES[name] }),
    schema: schema as JsonSchema,
  }));
}

const ANY_TEXT: JsonSchema = { type: "string" };

/** Splits the input of a route into what stands in its path, its query and its body. */
export function sentTo({ path, method, input, ...rest }: Definition): Sent {
  const schema = input ? inputSchema(input) : {};
  const names = pathParameters(path);
  const own = "defaults" in rest ? Object.keys(rest.defaults ?? {}) : [];
  const inPath = names.map((name) => ({ name, in: "path" as const, required: true, schema: (schema.properties?.[name] as JsonSchema | undefined) ?? ANY_TEXT }));
  const left = omit(schema, [...names, ...own, ...("versioned" in rest && rest.versioned ? ["version"] : [])]);
  if (method === "GET") return { parameters: [...inPath, ...queryParameters(left)] };
  const hasBody = Object.keys(left.properties ?? {}).length > 0 || left.anyOf !== undefined || left.oneOf !== undefined;
  return { parameters: inPath, ...(hasBody ? { body: left } : {}) };
}
