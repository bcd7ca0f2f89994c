import { eq } from "drizzle-orm";
import { verifications } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";

/** Ends sign-ins that wait for a second factor: whoever gave the password did so before all of the person's access ended. */
export async function endChallenges(ctx: Ctx, employeeId: string): Promise<void> {
  await ctx.db.delete(verifications).where(eq(verifications.value, employeeId));
}
