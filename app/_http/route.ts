import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { readJsonBody } from "./body";
import { measureRequest } from "./measure-request";
import { renameKeys, toCamelCase } from "@/lib/core/naming";
import { present } from "./present";
import { problem } from "./problem";
import { requestCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";

/** A method of a path as data: handler, documentation and tests are made from it. */
export interface RouteDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  /** The path as OpenAPI writes it; label of its metrics too. */
  path: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  verb: (ctx: Ctx, input: z.input<Input>) => Promise<z.input<Output>>;
  input: Input;
  output: Output;
  status?: number;
  /** What the desk itself adds to a caller's input. */
  defaults?: Partial<z.input<Input>>;
  /** The address of what was made. */
  location?: (result: z.output<Output>) => string;
}

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

async function readInput(request: Request, context: RouteContext): Promise<Record<string, unknown>> {
  const carriesBody = request.method !== "GET" && request.method !== "DELETE";
  const given = carriesBody ? await readJsonBody(request) : Object.fromEntries(new URL(request.url).searchParams);
  return { ...(renameKeys(given, toCamelCase) as object), ...(await context.params) };
}

/** A route handler: authenticates, gathers the input, calls the verb, and shows its result or its error. */
export function route<Input extends z.ZodType, Output extends z.ZodType>(definition: RouteDefinition<Input, Output>) {
  const { verb, output, status = 200, defaults, location } = definition;
  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const locale = requestLocale(request);
    try {
      const ctx = await requestCtx(request);
      const input = { ...(await readInput(request, context)), ...defaults };
      const result = output.parse(await verb(ctx, input as z.input<Input>));
      const headers = new Headers({ "Content-Language": locale, Vary: "Accept-Language", "Cache-Control": "private, no-store" });
      if (location) headers.set("Location", location(result));
      return Response.json(present(result, locale), { status, headers });
    } catch (error) {
      return problem(error, locale);
    }
  };
  return Object.assign(measureRequest(definition, handler), { definition });
}
