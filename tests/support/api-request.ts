import type { Locale } from "@/db/enums";
import { createApiKey } from "@/lib/auth/create-api-key";
import type { Scope } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";

export interface ApiCall {
  method?: string;
  /** An API key. */
  key?: string;
  language?: Locale;
  /** JSON unless it is text or bytes already. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A request as an integration sends it. */
export function apiRequest(path: string, { method, key, language, body, headers }: ApiCall = {}): Request {
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  return new Request(`http://desk.example${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(language === undefined ? {} : { "accept-language": language }),
      ...headers,
    },
  });
}

/** What Next gives a route handler beside the request. */
export const routeContext = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });

export async function makeKey(ctx: Ctx, ...scopes: Scope[]): Promise<string> {
  const { key } = await createApiKey(ctx, { name: "integration", scopes });
  return key;
}
