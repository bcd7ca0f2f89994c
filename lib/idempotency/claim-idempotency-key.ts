import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

export interface IdempotencyClaim {
  /** Kind and id of who asks. */
  caller: string;
  key: string;
  /** SHA-256 of what is asked for. */
  fingerprint: Buffer;
}

/**
 * Takes a key for the caller's transaction, and waits for another one that has just taken it. Returns the answer that was
 * kept for the same request, or undefined when the write is still to be done. Throws invalid and conflict.
 */
export async function claimIdempotencyKey(ctx: Ctx, { caller, key, fingerprint }: IdempotencyClaim): Promise<{ result: unknown } | undefined> {
  const [claimed] = await ctx.db
    .insert(idempotencyKeys)
    .values({ caller, key, fingerprint, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed) return undefined;
  const [earlier] = await ctx.db.select().from(idempotencyKeys).where(and(eq(idempotencyKeys.caller, caller), eq(idempotencyKeys.key, key)));
  if (!earlier) throw new DomainError("unavailable", "unavailable");
  if (!earlier.fingerprint.equals(fingerprint)) throw new DomainError("invalid", "idempotency_key_reused");
  if (earlier.result === null) throw new DomainError("conflict", "idempotency_answer_secret");
  return { result: earlier.result };
}
