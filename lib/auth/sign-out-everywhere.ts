import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { actingPerson } from "./acting-person";
import { endChallenges } from "./end-challenges";
import { authorize } from "./permissions";

export const signOutEverywhereInput = z.object({});

/** Ends all of one's own sessions, this one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  authorize(ctx.actor, "session.end");
  const { id } = actingPerson(ctx);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(sessions).where(eq(sessions.userId, id));
    await endChallenges(ctx, id);
    await recordDeed(ctx, { action: "sessions.ended", subject: `employee ${id}` });
  });
}
