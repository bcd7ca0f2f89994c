import { API_DEFINITIONS, API_ROUTES, type ApiHandler } from "@/app/_http/api-routes";
import { openApiDocument } from "@/app/_http/openapi/document";
import type { JsonSchema } from "@/app/_http/openapi/json-schema";
import type { Operation } from "@/app/_http/openapi/operation";
import type { Parameter } from "@/app/_http/openapi/parameters";
import { GET as docs } from "@/app/api/docs/route";
import { GET as openapi } from "@/app/api/openapi.json/route";
import { routeContext } from "./api-request";

export const DOCUMENT = openApiDocument(API_DEFINITIONS);

export interface ApiOperation {
  /** As `POST /api/tickets`. */
  name: string;
  path: string;
  method: string;
  operation: Operation;
  parameters: Parameter[];
  body: JsonSchema | undefined;
  handler: ApiHandler;
}

const handlers = new Map<unknown, ApiHandler>([...Object.values(API_ROUTES).flatMap(Object.values), docs, openapi].map((handler: ApiHandler) => [handler.definition, handler]));

const resolved = (parameter: Operation["parameters"][number]): Parameter => {
  if (!("$ref" in parameter)) return parameter;
  return DOCUMENT.components.parameters?.[parameter.$ref.split("/").at(-1) ?? ""] as Parameter;
};

/** Every operation of the document, with the handler that carries it out. */
export const OPERATIONS: readonly ApiOperation[] = API_DEFINITIONS.flatMap((definition) => {
  const { path, method } = definition;
  const operation = DOCUMENT.paths[path]?.[method.toLowerCase()];
  const handler = handlers.get(definition);
  if (!operation || !handler) return [];
  const body = operation.requestBody?.content["application/json"]?.schema;
  return [{ name: `${method} ${path}`, path, method, operation, parameters: operation.parameters.map(resolved), body, handler }];
});

export interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** As it goes over the wire. */
  body: string | Uint8Array | undefined;
}

export const NO_CALL: Call = { params: {}, query: {}, headers: {}, body: undefined };

/** The body as JSON, with the header that says so. */
export const jsonBody = (body: unknown): Pick<Call, "body" | "headers"> => ({ body: JSON.stringify(body), headers: { "content-type": "application/json" } });

/** Calls an operation as Next would. */
export async function callOperation({ path, method, handler }: ApiOperation, { params, query, headers, body }: Call): Promise<Response> {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent((params[name] ?? "").toWellFormed()));
  const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : "";
  const request = new Request(`http://desk.example${address}${search}`, { method, headers: { "x-forwarded-for": "127.0.0.1", ...headers }, ...(body === undefined ? {} : { body: body as BodyInit }) });
  return handler(request, routeContext(params));
}
