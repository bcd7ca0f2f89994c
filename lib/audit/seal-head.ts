import { chainHeads } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { headSeal } from "./chain";

/** The chain of the admin audit; every other one is a ticket's, by its id. */
export const ADMIN_CHAIN = "admin";

/** Notes where a chain ends now. The caller holds what keeps a second writer off the chain. */
export async function sealHead(ctx: Ctx, chain: string, length: number, last: Buffer): Promise<void> {
  const head = { length, mac: last, seal: headSeal(env().AUDIT_KEY, chain, length, last) };
  await ctx.db.insert(chainHeads).values({ chain, ...head }).onConflictDoUpdate({ target: chainHeads.chain, set: head });
}
