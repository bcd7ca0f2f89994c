import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "@/app/_http/openapi/json-schema";
import { type ApiOperation, DOCUMENT } from "./api-operations";

/** The same schema, and nothing that it does not name is allowed: a field that nobody documented is a fault. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, key === "example" || key === "examples" ? item : closed(item)]);
  const copy: JsonSchema = Object.fromEntries(entries);
  if (copy.type === "object" && copy.properties && copy.additionalProperties === undefined) copy.additionalProperties = false;
  return copy;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...(closed(DOCUMENT) as object), $id: "desk" });

const validators = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  const known = validators.get(pointer) ?? ajv.compile({ $ref: `desk#${pointer}` });
  validators.set(pointer, known);
  return known;
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

/** What is wrong with a value by the schema at a place of the document, each fault on a line. */
export function schemaFaults(place: readonly string[], value: unknown): string[] {
  const validate = validatorAt(`/${place.map(escaped).join("/")}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** What no answer may show: a stack, a source file, SQL or its errors. */
const LEAK = /\n\s+at .+:\d+|node_modules|\.(?:ts|js|mjs):\d+|PostgresError|Failed query|syntax error|\b(?:select|insert into|update|delete from) "?[a-z_]+"?.*\b(?:from|values|set|where)\b|\$\d+(?:::|\b)/i;

function contentFaults({ name, path, method, operation }: ApiOperation, status: string, type: string, text: string): string[] {
  const documented = operation.responses[status];
  if (!documented) return [`status ${status} is not documented`];
  const reference = "$ref" in documented ? documented.$ref.replace("#/", "").split("/") : ["paths", path, method.toLowerCase(), "responses", status];
  const content = "$ref" in documented ? { "application/problem+json": {} } : (documented.content ?? {});
  if (Object.keys(content).length === 0) return text === "" ? [] : [`${name} says something with ${status}`];
  if (Object.hasOwn(content, "*/*") && status === "200") return [];
  if (!Object.hasOwn(content, type)) return [`${status} as ${type} is not documented`];
  if (!type.endsWith("json")) return [];
  const values = type === "application/x-ndjson" ? text.split("\n").slice(0, -1) : [text];
  return values.flatMap((value) => schemaFaults([...reference, "content", type, "schema"], JSON.parse(value)));
}

function headerFaults({ operation }: ApiOperation, { headers, status }: Response): string[] {
  const documented = operation.responses[status];
  const promised = documented && "headers" in documented ? Object.keys(documented.headers ?? {}) : [];
  const missing = promised.filter((name) => name !== "Idempotency-Replayed" && !headers.has(name)).map((name) => `${status} without ${name}`);
  return status === 401 && headers.get("www-authenticate") !== "Bearer" ? [...missing, "401 without WWW-Authenticate"] : missing;
}

export interface ReadAnswer {
  status: number;
  /** Undefined where it is no JSON. */
  json: unknown;
  /** Everything that is not as the document says, and what no answer should say. */
  faults: string[];
}

/** Reads an answer and looks for what is wrong with it. */
export async function readAnswer(operation: ApiOperation, response: Response): Promise<ReadAnswer> {
  const { status } = response;
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const isStream = type === "text/event-stream";
  if (isStream) await response.body?.cancel();
  const text = isStream ? "" : await response.text();
  const leak = status >= 400 ? LEAK.exec(text)?.[0] : undefined;
  const faults = [...contentFaults(operation, String(status), type, text), ...headerFaults(operation, response), ...(leak === undefined ? [] : [`leaks ${leak}`])];
  // A service that is not there may say so; the desk itself may not fail.
  if (status >= 500 && !(operation.path.startsWith("/api/health/") && faults.length === 0)) faults.push(text);
  return { status, json: type === "application/json" ? JSON.parse(text) : undefined, faults };
}
