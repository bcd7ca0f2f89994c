import { z } from "zod";
import { SCOPES } from "@/lib/auth/scopes";
import { COMPONENTS, nameOf } from "./components";
import type { Definition } from "./definition";
import { type JsonSchema, outputSchemas } from "./json-schema";
import { type Operation, operation, operationId } from "./operation";
import { HEADER_PARAMETERS } from "./parameters";
import { PROBLEM, problemResponses } from "./problems";
import { tagsOf } from "./tags";

export interface OpenApiDocument {
  openapi: "3.1.0";
  info: object;
  servers: object[];
  tags: object[];
  security: object[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; [kind: string]: Record<string, object> };
}

const INFO = {
  title: "Deskwise",
  version: "1.0.0",
  summary: "Tickets, people and knowledge of an IT support desk",
  description: [
    "JSON in snake_case, times in UTC, ids as strings. Send an API key as `Authorization: Bearer <key>`.",
    "Lists give `results`, `next_cursor` and `total`; ask for the next page with `cursor`.",
    "Writes take `Idempotency-Key`, changes take `If-Match` with the version that `ETag` named.",
    "Errors are `application/problem+json` in the language of `Accept-Language`. Answers may get new fields.",
  ].join("\n\n"),
  license: { name: "MIT", identifier: "MIT" },
};

const SECURITY = {
  apiKey: { type: "http", scheme: "bearer", description: `An API key with the scopes that its calls need: ${SCOPES.join(", ")}` },
  session: { type: "apiKey", in: "cookie", name: "deskwise.session_token", description: "The session of a person who signed in to the desk's pages; a browser sends it by itself" },
};

/** Every answer's schema by its name; routes with the same answer share it. */
function answerSchemas(definitions: readonly Definition[]): { names: Map<Definition, string>; schemas: Record<string, JsonSchema> } {
  const all = z.registry<{ id?: string | undefined }>();
  for (const { schema, id } of COMPONENTS) all.add(schema, { id });
  const taken = new Set(COMPONENTS.map(({ id }) => id));
  const names = new Map<Definition, string>();
  for (const definition of definitions) {
    const { output, status } = definition;
    if (!output || status === 204) continue;
    const known = all.get(output)?.id;
    const wanted = known ?? nameOf(output, operationId(definition));
    const name = known === undefined && taken.has(wanted) ? nameOf(z.void(), operationId(definition)) : wanted;
    taken.add(name);
    names.set(definition, name);
    if (known === undefined) all.add(output, { id: name });
  }
  return { names, schemas: outputSchemas(all) };
}

/** The schemas that something refers to, however far away. */
function inUse(schemas: Record<string, JsonSchema>, from: unknown, found = new Set<string>()): Set<string> {
  for (const [, name = ""] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    inUse(schemas, schemas[name] ?? {}, found);
  }
  return found;
}

/** The OpenAPI document of routes. */
export function openApiDocument(definitions: readonly Definition[]): OpenApiDocument {
  const answers = answerSchemas(definitions);
  const paths: OpenApiDocument["paths"] = {};
  for (const definition of definitions) {
    const name = answers.names.get(definition);
    const reference = name === undefined ? undefined : { $ref: `#/components/schemas/${name}` };
    const made = operation(definition, reference, name === undefined ? undefined : answers.schemas[name]);
    (paths[definition.path] ??= {})[definition.method.toLowerCase()] = made;
  }
  const used = inUse(answers.schemas, paths);
  const schemas = Object.fromEntries(Object.entries(answers.schemas).filter(([name]) => used.has(name)));
  return {
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "/", description: "This desk" }],
    tags: tagsOf(Object.keys(paths)),
    security: [{ apiKey: [] }, { session: [] }],
    paths,
    components: { schemas: { ...schemas, Problem: PROBLEM }, responses: problemResponses(), parameters: HEADER_PARAMETERS, securitySchemes: SECURITY },
  };
}
