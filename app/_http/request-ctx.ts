import type { Locale, Role } from "@/db/enums";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { authenticateSession } from "@/lib/auth/authenticate-session";
import { bearerToken } from "@/lib/core/bearer";
import { actorReference, type Actor, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { noteActor } from "@/lib/core/log-context";
import { runtime } from "@/lib/core/runtime";
import { takeRequest } from "./rate-limit";
import { requestLocale } from "./request-locale";
import { refuseForeignPage } from "./same-origin";

export const ctxOf = (actor: Actor, locale: Locale): Ctx => ({ db: runtime().connection.db, actor, locale, now: () => new Date() });

/** A person as an actor. */
export const actorOf = ({ id, role, handlesConfidential, sessionId }: { id: string; role: Role; handlesConfidential: boolean; sessionId: string }): Actor => ({
  type: "person",
  id,
  role,
  handlesConfidential,
  sessionId,
});

/** A ctx for what is asked before anyone is known. */
export const systemCtx = (locale: Locale): Ctx => ctxOf({ type: "system", name: "web" }, locale);

async function actorFor(request: Request, locale: Locale): Promise<Actor> {
  const key = bearerToken(request.headers.get("authorization"));
  if (key !== null) {
    const actor = await authenticateApiKey(systemCtx(locale), { key });
    if (actor) return actor;
  } else {
    const person = await authenticateSession(systemCtx(locale), { headers: request.headers });
    if (person) {
      refuseForeignPage(request);
      return actorOf(person);
    }
  }
  throw new DomainError("unauthenticated", "unauthenticated");
}

/** Who asks, as it is now, for a request that has been counted: it may have taken minutes. */
export async function anewCtx(request: Request): Promise<Ctx> {
  const locale = requestLocale(request);
  const actor = await actorFor(request, locale);
  noteActor(actor);
  return ctxOf(actor, locale);
}

/**
 * Who asks, an API key before a session cookie, in the language of Accept-Language; counted against their minute. Throws
 * unauthenticated, rate_limited, and forbidden for a session that another site's page uses.
 */
export async function requestCtx(request: Request): Promise<Ctx> {
  const ctx = await anewCtx(request);
  const { type, id } = actorReference(ctx.actor);
  takeRequest(`${type} ${id}`);
  return ctx;
}
