import { findActiveEmployee } from "@/lib/people/find-employee";
import type { Ctx } from "@/lib/core/ctx";
import { signIn } from "./sign-in";

/** The person whose session cookie these headers carry, if the session lives and the person is active. */
export async function authenticateSession(ctx: Ctx, { headers }: { headers: Headers }) {
  const found = await signIn().api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return undefined;
  const person = await findActiveEmployee(ctx, found.user.id);
  return person && { ...person, sessionId: found.session.id };
}
