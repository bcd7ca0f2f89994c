import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { renameKeys, toCamelCase } from "@/lib/core/naming";
import { hasBody, readJsonBody } from "./body";
import { allowOrigin } from "./cors";
import { type Done, idempotencyKeyOf, onceForKey } from "./idempotent";
import { etagOf, matchedVersion } from "./if-match";
import { nameRoute } from "./name-route";
import { present } from "./present";
import { problem } from "./problem";
import { requestCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";

/** A method of a path as data: handler, documentation and tests are made from it. */
export interface RouteDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  /** The path as OpenAPI writes it; label of its metrics too. */
  path: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** What it does, for its documentation: one English sentence without a full stop. */
  summary: string;
  verb: (ctx: Ctx, input: z.input<Input>) => Promise<z.input<Output>>;
  input: Input;
  output: Output;
  /** 200 unless told; 204 answers without a body. */
  status?: 200 | 201 | 202 | 204;
  /** Takes If-Match and hands its version to the verb as `version`. */
  versioned?: boolean;
  /** Changes nothing, whatever its method: an Idempotency-Key has nothing to keep. */
  safe?: boolean;
  /** The answer carries a secret that is shown this once. */
  secret?: boolean;
  /** Asks for a password. A wrong one is counted, which a transaction around it would undo: Idempotency-Key opens none. */
  guarded?: boolean;
  /** What takes too long for a transaction, such as asking the network: done before an Idempotency-Key opens one. */
  prepare?: (ctx: Ctx, input: z.input<Input>) => Promise<void>;
  /** What the desk itself adds to a caller's input. */
  defaults?: Partial<z.input<Input>>;
  /** Problem statuses that its kind does not bring along, for its documentation. */
  problems?: readonly number[];
  /** The address of what was made. */
  location?: (result: z.output<Output>) => string;
}

export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

type Fields = Record<string, unknown>;

const named = (fields: unknown): Fields => renameKeys(fields, toCamelCase) as Fields;

/** What the caller sent, under the names of the code; the path says more than body or query. */
async function readInput(request: Request, context: RouteContext): Promise<Fields> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const query = isRead ? Object.fromEntries(new URL(request.url).searchParams) : {};
  const body = isRead || !hasBody(request) ? {} : await readJsonBody(request);
  // Renamed each by itself: `employeeId` in a body is the same field as `employee_id` in the path, and gives way to it.
  return { ...named(query), ...named(body), ...named(await context.params) };
}

function headersOf<Output extends z.ZodType>({ location }: RouteDefinition<z.ZodType, Output>, { result, isReplay }: Done, ctx: Ctx): Headers {
  const headers = new Headers({ "Content-Language": ctx.locale, Vary: "Accept-Language", "Cache-Control": "private, no-store" });
  const etag = etagOf(result);
  if (etag) headers.set("ETag", etag);
  if (location) headers.set("Location", location(result as z.output<Output>));
  if (isReplay) headers.set("Idempotency-Replayed", "true");
  return headers;
}

/** A route handler: authenticates, gathers the input, calls the verb, and shows its result or its error. */
export function route<Input extends z.ZodType, Output extends z.ZodType>(definition: RouteDefinition<Input, Output>) {
  const { verb, output, status = 200, defaults, versioned = false, secret = false, safe = definition.method === "GET", guarded = false, prepare } = definition;
  async function answer(request: Request, context: RouteContext): Promise<Response> {
    const ctx = await requestCtx(request);
    const sent = await readInput(request, context);
    const version = versioned ? matchedVersion(request.headers) : undefined;
    const input = { ...sent, ...(version === undefined ? {} : { version }), ...defaults } as z.input<Input>;
    const call = async (ctx: Ctx): Promise<unknown> => output.parse(await verb(ctx, input));
    const key = safe || guarded ? undefined : idempotencyKeyOf(request.headers);
    const path = new URL(request.url).pathname;
    if (key !== undefined) await prepare?.(ctx, input);
    const done = key === undefined ? { result: await call(ctx), isReplay: false } : await onceForKey(ctx, { key, method: request.method, path, input, isSecret: secret }, call);
    const headers = headersOf(definition, done, ctx);
    return status === 204 ? new Response(null, { status, headers }) : Response.json(present(done.result, ctx.locale), { status, headers });
  }
  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const response = await answer(request, context).catch((error: unknown) => problem(error, requestLocale(request)));
    allowOrigin(request, response.headers);
    return response;
  };
  return Object.assign(nameRoute(definition, handler), { definition });
}
