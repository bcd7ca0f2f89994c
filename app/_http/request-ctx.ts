import type { Locale } from "@/db/enums";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { authenticateSession } from "@/lib/auth/authenticate-session";
import { bearerToken } from "@/lib/core/bearer";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { runtime } from "@/lib/core/runtime";
import { requestLocale } from "./request-locale";

export const ctxOf = (actor: Actor, locale: Locale): Ctx => ({ db: runtime().connection.db, actor, locale, now: () => new Date() });

/** A ctx for what is asked before anyone is known. */
export const systemCtx = (locale: Locale): Ctx => ctxOf({ type: "system", name: "web" }, locale);

/** Who asks, an API key before a session cookie, in the language of Accept-Language. Throws unauthenticated. */
export async function requestCtx(request: Request): Promise<Ctx> {
  const locale = requestLocale(request);
  const key = bearerToken(request.headers.get("authorization"));
  if (key === null) {
    const person = await authenticateSession(systemCtx(locale), { headers: request.headers });
    if (person) return ctxOf({ type: "person", id: person.id, role: person.role }, locale);
  } else {
    const actor = await authenticateApiKey(systemCtx(locale), { key });
    if (actor) return ctxOf(actor, locale);
  }
  throw new DomainError("unauthenticated", "unauthenticated");
}
