import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { viewTarget, type ViewTargetInput } from "./schema";
import { lockView } from "./view-row";

/** Takes a view away for everyone: one's own, or for an administrator a shared one. */
export async function deleteView(ctx: Ctx, input: ViewTargetInput): Promise<void> {
  authorize(ctx.actor, "view.write");
  const target = parseInput(viewTarget, input);
  await inTransaction(ctx, async (ctx) => {
    const { id } = await lockView(ctx, target);
    await ctx.db.delete(savedViews).where(eq(savedViews.id, id));
  });
}
