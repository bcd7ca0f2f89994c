import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { authenticateSession } from "@/lib/auth/authenticate-session";
import type { Ctx } from "@/lib/core/ctx";
import { noteActor } from "@/lib/core/log-context";
import { actorOf, ctxOf, systemCtx } from "./request-ctx";

/** The person who looks at a page, once a request; undefined when nobody is signed in. */
export const viewer = cache(async () => {
  const locale = await getLocale();
  return authenticateSession(systemCtx(locale), { headers: await headers() });
});

/** The ctx of a page or an action. Sends who is not signed in to the sign-in page. */
export const pageCtx = cache(async (): Promise<Ctx> => {
  const person = await viewer();
  if (!person) redirect("/sign-in");
  const actor = actorOf(person);
  noteActor(actor);
  return ctxOf(actor, await getLocale());
});
