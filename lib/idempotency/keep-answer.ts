import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import type { Ctx } from "@/lib/core/ctx";

/** Keeps the result of a write under the key that was claimed for it. */
export async function keepAnswer(ctx: Ctx, { caller, key, result }: { caller: string; key: string; result: unknown }): Promise<void> {
  await ctx.db
    .update(idempotencyKeys)
    .set({ result: result ?? {} })
    .where(and(eq(idempotencyKeys.caller, caller), eq(idempotencyKeys.key, key)));
}
