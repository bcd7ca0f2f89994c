import { createHmac, randomUUID } from "node:crypto";
import { eq, lt, sql } from "drizzle-orm";
import { signInLimits } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";

/** What is counted: the name of a limit and whom it is for, a mail or an address. */
export type AttemptKey = readonly [limit: keyof typeof LIMITS, whom: string];

/** So many attempts at once, then one each so many ms: slower and slower is nobody locked out for good. */
const LIMITS = {
  address: { burst: 10, everyMs: 6_000 },
  account: { burst: 10, everyMs: 90_000 },
  device: { burst: 10, everyMs: 90_000 },
  password: { burst: 10, everyMs: 90_000 },
  /** A code from an app is good once, and no longer than its own time and that beside it. */
  code: { burst: 1, everyMs: 120_000 },
};

// Keyed, so that the rows name no mail and no address to who reads the database.
const hidden = ([limit, whom]: AttemptKey): string => createHmac("sha256", env().AUTH_SECRET).update(JSON.stringify(["attempt", limit, whom])).digest("base64url");

/**
 * Counts one attempt before it is made, in one statement, so that a hundred at once are a hundred. A row's `last_request`
 * is the moment from which nothing is counted any more. Throws rate_limited.
 */
export async function takeAttempt(ctx: Ctx, key: AttemptKey): Promise<void> {
  const { burst, everyMs } = LIMITS[key[0]];
  const now = ctx.now().getTime();
  const from = sql`greatest(${signInLimits.lastRequest}, ${now}::bigint)`;
  const [taken] = await ctx.db
    .insert(signInLimits)
    .values({ id: randomUUID(), key: hidden(key), count: 1, lastRequest: now + everyMs })
    .onConflictDoUpdate({
      target: signInLimits.key,
      set: { lastRequest: sql`${from} + ${everyMs}::bigint`, count: sql`${signInLimits.count} + 1` },
      setWhere: sql`${from} + ${everyMs}::bigint <= ${now + burst * everyMs}::bigint`,
    })
    .returning({ id: signInLimits.id });
  if (taken) return;
  const [row] = await ctx.db.select({ until: signInLimits.lastRequest }).from(signInLimits).where(eq(signInLimits.key, hidden(key)));
  const waitMs = (row?.until ?? now) + everyMs - burst * everyMs - now;
  throw new DomainError("rate_limited", "rate_limited", { seconds: Math.max(1, Math.ceil(waitMs / 1000)) });
}

/** Gives an attempt back that was no guess; of others it forgets nothing. */
export async function returnAttempt(ctx: Ctx, key: AttemptKey): Promise<void> {
  const { everyMs } = LIMITS[key[0]];
  await ctx.db.update(signInLimits).set({ lastRequest: sql`${signInLimits.lastRequest} - ${everyMs}::bigint` }).where(eq(signInLimits.key, hidden(key)));
}

/** Forgets a person's attempts, and everybody's that no longer count. */
export async function forgetAttempts(ctx: Ctx, key: AttemptKey): Promise<void> {
  await ctx.db.delete(signInLimits).where(eq(signInLimits.key, hidden(key)));
  await ctx.db.delete(signInLimits).where(lt(signInLimits.lastRequest, ctx.now().getTime()));
}
