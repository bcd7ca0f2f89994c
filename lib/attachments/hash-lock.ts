import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";

const BLOB_LOCK = 0x626c6f62;

/**
 * Holds one content until the transaction ends, so that nobody drops bytes that another is just about to refer to.
 * Taken after ticket rows and, of several, in the order of the hashes.
 */
export async function lockHash(ctx: Ctx, hash: string): Promise<void> {
  if (!ctx.outbox) throw new TypeError("a content is locked inside a transaction");
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${BLOB_LOCK}, hashtext(${hash}))`);
}
