import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { authenticateSession } from "./authenticate-session";
import { signIn } from "./sign-in";
import type { SignInAnswer, SignInCall } from "./sign-in-call";

/** Ends the session that the request came with, if it has one, and takes its cookie away. */
export async function signOut(ctx: Ctx, { headers }: SignInCall): Promise<SignInAnswer> {
  const person = await authenticateSession(ctx, { headers });
  if (person) {
    const { id, role, sessionId } = person;
    await inTransaction({ ...ctx, actor: { type: "person", id, role } }, async (ctx) => {
      await ctx.db.delete(sessions).where(eq(sessions.id, sessionId));
      await recordDeed(ctx, { action: "sign_in.ended", subject: `employee ${id}` });
    });
  }
  const answer = await signIn().api.signOut({ headers, returnHeaders: true });
  return { result: {}, cookies: answer.headers.getSetCookie() };
}
