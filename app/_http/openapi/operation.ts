import { MESSAGES } from "@/app/_i18n/messages";
import { contentTypeOf, type Definition } from "./definition";
import { bodyExamples, answerExample } from "./examples";
import type { JsonSchema } from "./json-schema";
import { sentTo, type Parameter } from "./parameters";
import { problemStatuses } from "./problems";
import { tagOf } from "./tags";

interface Content {
  [type: string]: { schema: JsonSchema; example?: unknown; examples?: Record<string, { summary: string; value: unknown }> };
}

export interface Answer {
  description: string;
  headers?: Record<string, object>;
  content?: Content;
}

export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security?: object[];
  parameters: (Parameter | { $ref: string })[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer | { $ref: string }>;
}

/** getTicketsById: as the method and the path say, so that it stays when code is renamed. */
export function operationId({ method, path }: Pick<Definition, "method" | "path">): string {
  const words = path.replace("/api/", "").split("/").map((part) => part.replace(/^\{(\w+)\}$/, "by_$1"));
  return [method.toLowerCase(), ...words.join("_").split(/[_\-.]/)].map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}

const text = (description: string, schema: JsonSchema = { type: "string" }) => ({ description, schema });

function takesIdempotencyKey(definition: Definition): boolean {
  if (definition.kind !== undefined) return definition.kind === "upload";
  return !(definition.safe ?? definition.method === "GET") && !definition.guarded;
}

function answerHeaders(definition: Definition, schema: JsonSchema | undefined): Record<string, object> {
  if (definition.kind !== undefined && definition.kind !== "upload") return {};
  const isVersioned = schema?.properties !== undefined && "version" in schema.properties;
  return {
    ...(isVersioned ? { ETag: text("The version, for If-Match", { type: "string", pattern: '^"[0-9]+"$' }) } : {}),
    ...("location" in definition && definition.location ? { Location: text("The address of what was made", { type: "string", format: "uri-reference" }) } : {}),
    ...(!takesIdempotencyKey(definition) ? {} : { "Idempotency-Replayed": text("`true` when this is the answer of an earlier request with the same key", { type: "string", const: "true" }) }),
    "Content-Language": text("The language of the answer", { type: "string", enum: Object.keys(MESSAGES) }),
  };
}

const DESCRIPTIONS: Record<number, string> = { 200: "Done", 201: "Made", 202: "Taken on; it is done in the background", 204: "Done; there is nothing to say" };

/** What stands beside the files of an upload, and the files. */
const multipart = (fields: JsonSchema): JsonSchema => ({
  ...fields,
  properties: { ...fields.properties, file: { type: "array", minItems: 1, items: { type: "string", contentMediaType: "application/octet-stream" }, description: "One part named `file` for each" } },
  required: ["file", ...(fields.required ?? [])],
});

function requestBody(definition: Definition, body: JsonSchema | undefined): Pick<Operation, "requestBody"> {
  if (definition.kind === "upload") return { requestBody: { required: true, content: { "multipart/form-data": { schema: multipart(body ?? { type: "object" }), ...bodyExamples(definition) } } } };
  if (!body) return {};
  return { requestBody: { required: (body.required ?? []).length > 0 || body.oneOf !== undefined, content: { "application/json": { schema: body, ...bodyExamples(definition) } } } };
}

/** `answer` is a reference to the schema of the answer, `resolved` the schema itself; neither where it is no JSON. */
function successOf(definition: Definition, answer: JsonSchema | undefined, resolved: JsonSchema | undefined): Answer {
  const { status = 200, kind } = definition;
  const headers = answerHeaders(definition, resolved);
  const example = answerExample(definition);
  const schema = answer ?? (kind === "download" ? {} : { type: "string" });
  return {
    description: DESCRIPTIONS[status] ?? "Done",
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(status === 204 ? {} : { content: { [contentTypeOf(definition)]: { schema, ...(example === undefined ? {} : { example }) } } }),
  };
}

function headerParameters(definition: Definition): { $ref: string }[] {
  const isVersioned = "versioned" in definition && definition.versioned;
  const names = [...(takesIdempotencyKey(definition) ? ["IdempotencyKey"] : []), ...(isVersioned ? ["IfMatch"] : []), ...(definition.kind === "events" ? ["LastEventId"] : []), "AcceptLanguage"];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** An operation as the document shows it. */
export function operation(definition: Definition, answer: JsonSchema | undefined, resolved: JsonSchema | undefined): Operation {
  const { path, summary, kind, status = 200 } = definition;
  const { parameters, body } = sentTo(definition);
  const success = successOf(definition, answer, resolved);
  const problems = problemStatuses(definition, parameters.length > 0 || body !== undefined);
  return {
    operationId: operationId(definition),
    summary,
    tags: [tagOf(path)],
    ...(kind !== undefined && definition.isPublic ? { security: [] } : {}),
    parameters: [...parameters, ...headerParameters(definition)],
    ...requestBody(definition, body),
    responses: {
      [status]: success,
      ...(kind !== undefined && definition.alsoStatus ? { [definition.alsoStatus]: success } : {}),
      ...(kind === "download" ? { 304: { description: "As If-None-Match has it" } } : {}),
      ...Object.fromEntries(problems.map((code) => [code, { $ref: `#/components/responses/Problem${code}` }])),
    },
  };
}
