import { and, eq, isNull } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { trainClassifierJob } from "@/lib/jobs/train-classifier";
import { missingDocuments } from "./missing-documents";

/** Lets a space serve once no document lacks its vectors there; from then on it is complete, whatever is written later. Whether it became so now. */
export async function completeSpace(ctx: Ctx, spaceId: number): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const [open] = await ctx.db.select({ id: vectorSpaces.id }).from(vectorSpaces).where(and(eq(vectorSpaces.id, spaceId), isNull(vectorSpaces.completedAt))).for("update");
    if (!open || (await missingDocuments(ctx, spaceId, undefined, 1)).length > 0) return false;
    await ctx.db.update(vectorSpaces).set({ completedAt: ctx.now() }).where(eq(vectorSpaces.id, spaceId));
    await enqueue(ctx, trainClassifierJob, {});
    await enqueue(ctx, reanalyzeDegradedJob, { recovery: "vectors" }, { key: "vectors" });
    return true;
  });
}
