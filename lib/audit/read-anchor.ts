import { desc } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { inSnapshot } from "@/lib/core/snapshot";
import { type Anchor, countEnds, sealAnchor } from "./anchor";
import { historyRows } from "./chain-rows";
import { settledHistory } from "./settled-history";

/** How all chains stand now. */
export async function readAnchor(ctx: Ctx): Promise<Anchor> {
  const key = env().AUDIT_KEY;
  const through = await settledHistory(ctx);
  const counted = countEnds(key, through);
  return inSnapshot(ctx, async (ctx) => {
    for await (const rows of historyRows(ctx)) for (const row of rows) counted.add(row);
    const [last] = await ctx.db.select({ length: adminAudit.position, mac: adminAudit.mac }).from(adminAudit).orderBy(desc(adminAudit.position)).limit(1);
    const admin = { length: last?.length ?? 0, mac: last?.mac.toString("hex") ?? null };
    return sealAnchor(key, { at: ctx.now().toISOString(), through, ...counted.ends(), admin });
  });
}
