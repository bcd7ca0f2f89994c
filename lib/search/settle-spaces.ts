import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { CHUNKING_VERSION } from "./document-text";

/** How texts were cut before completion was noted. */
const FIRST_CHUNKING = 1;

/** Of spaces from before completion was noted, the one that was written to last served: it goes on to. */
async function adopt({ db, now }: Ctx): Promise<void> {
  await db.execute(sql`
    update vector_spaces set completed_at = ${now().toISOString()} where chunking = ${FIRST_CHUNKING}
      and not exists (select from vector_spaces where completed_at is not null)
      and id = (select c.space_id from chunks c join vector_spaces s on s.id = c.space_id where s.chunking = ${FIRST_CHUNKING} order by c.id desc limit 1)`);
}

/**
 * What a worker finds out about spaces before it uses them. The target was complete, and another one has been completed since:
 * documents of that time have no vectors in it, so it is not, and the other serves until it is again.
 */
export async function settleSpaces(ctx: Ctx, { model }: { model: string }): Promise<void> {
  authorize(ctx.actor, "document.embed");
  await inTransaction(ctx, async (ctx) => {
    const isTarget = and(eq(vectorSpaces.model, model), eq(vectorSpaces.chunking, CHUNKING_VERSION), isNotNull(vectorSpaces.completedAt));
    const [target] = await ctx.db.select().from(vectorSpaces).where(isTarget).for("update");
    if (!target?.completedAt) return adopt(ctx);
    const isOvertaken = (await ctx.db.$count(vectorSpaces, gt(vectorSpaces.completedAt, target.completedAt))) > 0;
    if (isOvertaken) await ctx.db.update(vectorSpaces).set({ completedAt: null }).where(eq(vectorSpaces.id, target.id));
  });
}
